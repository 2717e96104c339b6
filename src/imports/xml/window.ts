/** The end of what was written, from where the last token ended on; offsets count from the beginning. */
export class Window {
  private kept = ''
  private from = 0
  private passed = 0
  private counted = 0
  private lines = 1
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  /** True where what waits for its end is longer than the limit, and was let go. */
  add(more: string): boolean {
    const isTooLong = this.kept.length > this.limit
    if (isTooLong) {
      this.count(this.from + this.kept.length)
      this.from += this.kept.length
      this.kept = ''
    }
    this.kept += more
    return isTooLong
  }

  slice(start: number, end: number): string | undefined {
    this.pass(end)
    return start < this.from ? undefined : this.kept.slice(start - this.from, end - this.from)
  }

  pass(end: number): void {
    if (end > this.passed) this.passed = end
  }

  drop(): void {
    if (this.passed <= this.from) return
    this.count(this.passed)
    this.kept = this.kept.slice(this.passed - this.from)
    this.from = this.passed
  }

  line(): number {
    this.count(this.passed)
    return this.lines
  }

  private count(until: number): void {
    for (let at = this.next(this.counted); at < until; at = this.next(at + 1)) this.lines++
    if (until > this.counted) this.counted = until
  }

  private next(offset: number): number {
    const at = this.kept.indexOf('\n', offset - this.from)
    return at === -1 ? Number.POSITIVE_INFINITY : at + this.from
  }
}
