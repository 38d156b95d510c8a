/** What an element is made with beside its children. */
interface ElementParts {
  readonly class?: string;
  /** Attributes by name; undefined ones are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Called when it is pressed. */
  readonly press?: () => void;
}

/** Makes an element. Texts become text nodes: nothing in them is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  parts: ElementParts = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (parts.class !== undefined) made.className = parts.class;
  for (const [key, value] of Object.entries(parts.attributes ?? {})) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  const { press } = parts;
  if (press) made.addEventListener('click', press);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button. */
export function button(
  text: string,
  press: () => void,
  parts: Omit<ElementParts, 'press'> = {},
): HTMLButtonElement {
  return element('button', { ...parts, attributes: { type: 'button', ...parts.attributes }, press }, text);
}

/** A text that leads somewhere: unlike a button it breaks as text does. `key` is what the focus is found again by. */
export function link(text: string, press: () => void, key: string): HTMLElement {
  const made = element(
    'a',
    { class: 'link', attributes: { role: 'link', tabindex: '0', 'data-key': key }, press },
    text,
  );
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    press();
  });
  return made;
}

/** A box to tick, which says what is ticked. */
export function tickBox(text: string, tick: () => void, key: string): HTMLInputElement {
  const made = element('input', { attributes: { type: 'checkbox', 'aria-label': text, 'data-key': key } });
  made.addEventListener('change', tick);
  return made;
}

/** An element of SVG. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}
