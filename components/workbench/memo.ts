import { Component, h, type ComponentChildren, type FunctionComponent } from 'preact';

/** A component that is drawn again only when one of its props is another one. */
export function memo<P extends object>(draw: (props: P) => ComponentChildren): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const [one, other] = [this.props as Record<string, unknown>, next as Record<string, unknown>];
      return Object.keys(next).some((name) => one[name] !== other[name]);
    }
    override render() {
      return h(draw as FunctionComponent<P>, this.props as never);
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}
