/** Text that is written as it stands, never quoted: a date, `true`, a number. One line, valid as a plain scalar. */
export class Plain {
  readonly plain: string;

  constructor(plain: string) {
    this.plain = plain;
  }
}
