package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Backlog;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.GivenReads;
import io.talion.interpreter.data.KeyedLog;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import org.jspecify.annotations.Nullable;

/** Hands what a stream gained to its logs and to the stores of incremental plans. */
public final class PublishNode extends StratumNode {
  private final int stream;
  private final int backlog;
  private final int[] logs;
  @Children private final FeedNode[] feeds;

  /** {@code backlog} is negative where nobody comes back to an element. */
  public PublishNode(int stream, int backlog, int[] logs, FeedNode[] feeds) {
    this.stream = stream;
    this.backlog = backlog;
    this.logs = logs;
    this.feeds = feeds;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    Table table = table(chunk, stream, backlog, logs);
    if (table != null) {
      for (FeedNode feed : feeds) {
        feed.execute(frame, chunk.state(), table);
      }
    }
  }

  @TruffleBoundary
  private static @Nullable Table table(Chunk chunk, int stream, int backlog, int[] logs) {
    Table table = chunk.table(stream);
    if (table != null && table.size() > 0) {
      RunState state = chunk.state();
      if (backlog >= 0) {
        table.keep(state.store(backlog, Backlog.class));
      }
      for (int log : logs) {
        state.store(log, KeyedLog.class).absorb(table);
      }
      GivenReads.end(state, table);
      return table;
    }
    return null;
  }
}
