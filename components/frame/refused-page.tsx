"use client";

import { Component, type ReactNode } from "react";
import { reasonOf } from "@/lib/access/refused-page";
import { Stop } from "./stop";

/** `at`: the page's address; a page elsewhere is not the one that was refused. */
type RefusedPageProps = { at: string; children: ReactNode };
type State = { at: string; reason: string | null };

/** In the place of a page that may be known but not used: why, in the words of whatever refused it. */
export class RefusedPage extends Component<RefusedPageProps, State> {
  override state: State = { at: this.props.at, reason: null };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    const reason = reasonOf(thrown);
    if (reason === null) throw thrown;
    return { reason };
  }

  static getDerivedStateFromProps({ at }: RefusedPageProps, state: State): State | null {
    return at === state.at ? null : { at, reason: null };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return (
      <Stop title="Trang này dành cho vai trò khác">
        {reason} Nếu đây là việc của bạn, nhờ văn phòng cấp trên giao vai trò.
      </Stop>
    );
  }
}
