/** A trie as the build writes it: edges in an open-addressed table, values by node. */
export interface PackedTrie {
  /** Node that a first word leads to, by word number; 0 for none. */
  readonly first: Int32Array;
  /** Edges: node and word of each slot (node 0 where it is free), and the node it leads to. */
  readonly edgeNode: Int32Array;
  readonly edgeWord: Int32Array;
  readonly edgeTo: Int32Array;
  /** Where the values of a node begin; one entry more than there are nodes. */
  readonly valueStart: Int32Array;
  readonly values: Int32Array;
}

/** Names as sequences of word numbers, so that a text is matched in one pass whatever the number of names. */
export class Trie {
  #first: Int32Array;
  #edgeNode: Int32Array;
  #edgeWord: Int32Array;
  #edgeTo: Int32Array;
  readonly #valueStart: Int32Array;
  readonly #values: Int32Array;
  /** Values added since the build. */
  readonly #added = new Map<number, number[]>();
  #nodes: number;
  /** Counted when the first word is added. */
  #edges = -1;

  constructor(packed?: PackedTrie) {
    this.#first = packed?.first ?? new Int32Array(1 << 10);
    this.#edgeNode = packed?.edgeNode ?? new Int32Array(1 << 10);
    this.#edgeWord = packed?.edgeWord ?? new Int32Array(1 << 10);
    this.#edgeTo = packed?.edgeTo ?? new Int32Array(1 << 10);
    this.#valueStart = packed?.valueStart ?? new Int32Array(2);
    this.#values = packed?.values ?? new Int32Array(0);
    this.#nodes = this.#valueStart.length - 1;
  }

  /** Node after a first word, or 0. */
  first(word: number): number {
    return word < 0 || word >= this.#first.length ? 0 : this.#first[word]!;
  }

  /** Node after a further word, or 0. */
  child(node: number, word: number): number {
    const slot = this.#slot(node, word);
    return this.#edgeNode[slot] === 0 ? 0 : this.#edgeTo[slot]!;
  }

  hasValues(node: number): boolean {
    const built = node + 1 < this.#valueStart.length && this.#valueStart[node + 1]! > this.#valueStart[node]!;
    return built || (this.#added.size > 0 && this.#added.has(node));
  }

  /** The values of a node that `counts` takes; no array is made for those that are left out. */
  values(node: number, counts: (value: number) => boolean = () => true): readonly number[] {
    let out: number[] | null = null;
    const to = node + 1 < this.#valueStart.length ? this.#valueStart[node + 1]! : 0;
    for (let i = to === 0 ? 0 : this.#valueStart[node]!; i < to; i++) {
      const value = this.#values[i]!;
      if (!counts(value)) continue;
      if (out === null) out = [value];
      else out.push(value);
    }
    const added = this.#added.size === 0 ? undefined : this.#added.get(node)?.filter(counts);
    return added === undefined ? (out ?? NO_VALUES) : [...(out ?? NO_VALUES), ...added];
  }

  add(words: readonly number[], value: number): void {
    let node = this.#firstNode(words[0]!);
    for (let i = 1; i < words.length; i++) node = this.#childNode(node, words[i]!);
    this.#added.set(node, [...(this.#added.get(node) ?? []), value]);
  }

  pack(): PackedTrie {
    const valueStart = new Int32Array(this.#nodes + 1);
    const values: number[] = [];
    for (let node = 0; node < this.#nodes; node++) {
      valueStart[node] = values.length;
      values.push(...this.values(node));
    }
    valueStart[this.#nodes] = values.length;
    const { first, edgeNode, edgeWord, edgeTo } = {
      first: this.#first,
      edgeNode: this.#edgeNode,
      edgeWord: this.#edgeWord,
      edgeTo: this.#edgeTo,
    };
    return { first, edgeNode, edgeWord, edgeTo, valueStart, values: Int32Array.from(values) };
  }

  #firstNode(word: number): number {
    if (word >= this.#first.length) {
      const more = new Int32Array(word * 2);
      more.set(this.#first);
      this.#first = more;
    }
    if (this.#first[word] === 0) this.#first[word] = this.#nodes++;
    return this.#first[word]!;
  }

  #childNode(node: number, word: number): number {
    if (this.#edges < 0) this.#edges = this.#edgeNode.reduce((count, node) => count + Number(node !== 0), 0);
    if (this.#edges * 2 >= this.#edgeNode.length) this.#grow();
    const slot = this.#slot(node, word);
    if (this.#edgeNode[slot] === 0) {
      this.#edgeNode[slot] = node;
      this.#edgeWord[slot] = word;
      this.#edgeTo[slot] = this.#nodes++;
      this.#edges++;
    }
    return this.#edgeTo[slot]!;
  }

  /** The slot of an edge, or the free one where it would stand. */
  #slot(node: number, word: number): number {
    const mask = this.#edgeNode.length - 1;
    let slot = mix(node, word) & mask;
    while (this.#edgeNode[slot] !== 0 && (this.#edgeNode[slot] !== node || this.#edgeWord[slot] !== word))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = { node: this.#edgeNode, word: this.#edgeWord, to: this.#edgeTo };
    this.#edgeNode = new Int32Array(old.node.length * 2);
    this.#edgeWord = new Int32Array(old.node.length * 2);
    this.#edgeTo = new Int32Array(old.node.length * 2);
    for (let i = 0; i < old.node.length; i++) {
      if (old.node[i] === 0) continue;
      const slot = this.#slot(old.node[i]!, old.word[i]!);
      this.#edgeNode[slot] = old.node[i]!;
      this.#edgeWord[slot] = old.word[i]!;
      this.#edgeTo[slot] = old.to[i]!;
    }
  }
}

const NO_VALUES: readonly number[] = [];

const mix = (node: number, word: number): number => {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return h ^ (h >>> 15);
};
