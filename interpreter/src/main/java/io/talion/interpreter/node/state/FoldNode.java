package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.FoldedTally;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Turns;

/**
 * A tally whose steps nobody reads as a stream (semantics.md 13 and 42), a chunk at a time: the
 * first turns of all keys are taken together, then all second ones, and so on, since keys do not
 * depend on each other.
 */
public final class FoldNode extends TallyStepsNode {
  public FoldNode(int store, FoldStepNode[] steps) {
    super(store, steps);
  }

  @Override
  @TruffleBoundary
  void take(MaterializedFrame frame, Chunk chunk, Scope[] rows) {
    FoldedTally tally = chunk.state().store(store, FoldedTally.class);
    tally.begin();
    int[] from = new int[steps.length + 1];
    for (int i = 0; i < steps.length; i++) {
      tally.add(steps[i].keys(rows[i]), rows[i].at());
      from[i + 1] = from[i] + rows[i].size();
    }
    if (from[steps.length] > 0) {
      Turns turns = tally.arrange((a, b) -> compare(rows, from, a, b));
      byRounds(frame, tally, turns, rows, from);
    }
  }

  private int compare(Scope[] rows, int[] from, int a, int b) {
    int x = step(from, a);
    int y = step(from, b);
    return FoldStepNode.compare(
        x, steps[x].elements(rows[x], a - from[x]), y, steps[y].elements(rows[y], b - from[y]));
  }

  private static int step(int[] from, int turn) {
    int step = 0;
    while (from[step + 1] <= turn) {
      step++;
    }
    return step;
  }

  private void byRounds(
      MaterializedFrame frame, FoldedTally tally, Turns turns, Scope[] rows, int[] from) {
    int[] live = new int[turns.keys()];
    for (int i = 0; i < live.length; i++) {
      live[i] = i;
    }
    int n = live.length;
    for (int round = 0; n > 0; round++) {
      int[] slots = new int[n];
      int left = 0;
      for (int i = 0; i < n; i++) {
        int slot = turns.slot(live[i], round);
        if (slot >= 0) {
          slots[left] = slot;
          live[left++] = live[i];
        }
      }
      n = left;
      round(frame, tally, turns, rows, from, slots, n);
    }
  }

  /** One turn of each of n keys, step by step. */
  private void round(
      MaterializedFrame frame,
      FoldedTally tally,
      Turns turns,
      Scope[] rows,
      int[] from,
      int[] slots,
      int n) {
    for (int i = 0; i < steps.length; i++) {
      int[] sel = new int[n];
      int[] own = new int[n];
      int taken = 0;
      for (int s = 0; s < n; s++) {
        int turn = turns.turn(slots[s]);
        if (turn >= from[i] && turn < from[i + 1]) {
          sel[taken] = turn - from[i];
          own[taken++] = slots[s];
        }
      }
      steps[i].take(frame, rows[i].select(sel, taken), own, tally);
    }
    for (int s = 0; s < n; s++) {
      tally.settle(slots[s]);
    }
  }
}
