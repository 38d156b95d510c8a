import {
  type CancellationToken,
  type DataTransfer,
  type Event,
  EventEmitter,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeView,
  window,
} from 'vscode';
import { Disposables } from './disposables';
import { rejectingPlainly } from './messages/rejections';
import type { ShownRow } from './messages/shownRows';

/** A tree with its drag-and-drop handlers. */
export interface LoadedTree<T> {
  readonly data: Rows<T>;
  readonly dragAndDrop?: DragAndDrop<T>;
}

/** The rows of a tree: undefined as what changed means all of them. */
export interface Rows<T> {
  readonly onDidChangeTreeData: Event<T | undefined>;
  getChildren(parent?: T): Promise<T[]>;
  getTreeItem(row: T): Promise<ShownRow>;
  getParent(row: T): Promise<T | undefined>;
}

/** Drag-and-drop handlers of the tree. */
export type DragAndDrop<T> = Pick<TreeDragAndDropController<T>, 'handleDrag' | 'handleDrop'>;

/** A view that is there from the start, and whose code is loaded when its rows are first asked for: when it is shown. */
export class LazyTree<T> implements TreeDataProvider<T>, TreeDragAndDropController<T> {
  readonly #changed = new EventEmitter<T | undefined>();
  readonly #disposables = new Disposables();
  readonly #load: () => Promise<LoadedTree<T>>;
  #following = false;
  readonly onDidChangeTreeData = this.#changed.event;
  /** What VS Code calls its rows when they are dragged. */
  readonly mime: string;
  readonly dragMimeTypes: readonly string[];
  readonly dropMimeTypes: readonly string[];
  readonly view: TreeView<T>;

  /**
   * @param id of the view, as package.json contributes it
   * @param takes kinds of data, beside its own rows, that may be dropped on it
   */
  constructor(id: string, load: () => Promise<LoadedTree<T>>, takes: readonly string[] = []) {
    this.#load = load;
    this.mime = `application/vnd.code.tree.${id.toLowerCase()}`;
    this.dragMimeTypes = [this.mime];
    this.dropMimeTypes = [this.mime, ...takes];
    this.#disposables.add(this.#changed);
    this.view = this.#disposables.add(
      window.createTreeView(id, {
        treeDataProvider: this,
        dragAndDropController: this,
        showCollapseAll: true,
        // A goal is not achieved because its milestones are: ticking one row ticks just that.
        manageCheckboxStateManually: true,
      }),
    );
  }

  getChildren(parent?: T): Promise<T[]> {
    return rejectingPlainly(async () => (await this.#tree()).data.getChildren(parent));
  }

  getTreeItem(row: T): Promise<ShownRow> {
    return rejectingPlainly(async () => (await this.#tree()).data.getTreeItem(row));
  }

  getParent(row: T): Promise<T | undefined> {
    return rejectingPlainly(async () => (await this.#tree()).data.getParent(row));
  }

  handleDrag(rows: readonly T[], data: DataTransfer, token: CancellationToken): Promise<void> {
    return rejectingPlainly(async () => (await this.#tree()).dragAndDrop?.handleDrag?.(rows, data, token));
  }

  handleDrop(target: T | undefined, data: DataTransfer, token: CancellationToken): Promise<void> {
    return rejectingPlainly(async () => (await this.#tree()).dragAndDrop?.handleDrop?.(target, data, token));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #tree(): Promise<LoadedTree<T>> {
    const tree = await this.#load();
    if (!this.#following) {
      this.#following = true;
      this.#disposables.add(tree.data.onDidChangeTreeData((row) => this.#changed.fire(row)));
    }
    return tree;
  }
}
