/** What cannot be done with a review now, and why: for whoever asked. */
export class ReviewRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ReviewRefused';
  }
}
