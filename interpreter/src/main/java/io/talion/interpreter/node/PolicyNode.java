package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Feed;
import org.jspecify.annotations.Nullable;

/**
 * A policy: evaluates one chunk after the other until its feed has no more. Called once for a trace
 * or a batch; each chunk goes through the strata in order (language.md section 10). Some strata can
 * only be evaluated instant by instant: those come last, for each instant of the chunk.
 */
public final class PolicyNode extends RootNode {
  private final String name;
  private final @Nullable SourceSection source;
  @Children private final StratumNode[] together;
  @Children private final StratumNode[] inTurn;
  @Children private final PublishNode[] findings;

  /**
   * {@code together} are evaluated over whole chunks, {@code inTurn} instant by instant; {@code
   * findings} are the streams that a conclusion fills.
   */
  public PolicyNode(
      @Nullable TruffleLanguage<?> language,
      String name,
      @Nullable SourceSection source,
      StratumNode[] together,
      StratumNode[] inTurn,
      PublishNode[] findings) {
    super(language);
    this.name = name;
    this.source = source;
    this.together = together;
    this.inTurn = inTurn;
    this.findings = findings;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Feed feed = (Feed) frame.getArguments()[0];
    int chunks = 0;
    for (Chunk chunk = next(feed); chunk != null; chunk = next(feed)) {
      evaluateTogether(frame, chunk);
      if (inTurn.length == 0) {
        conclude(frame, feed, chunk);
      } else {
        parts(frame, feed, chunk);
      }
      chunks++;
    }
    return chunks;
  }

  @ExplodeLoop
  private void evaluateTogether(VirtualFrame frame, Chunk chunk) {
    for (StratumNode stratum : together) {
      stratum.execute(frame, chunk);
    }
  }

  private void parts(VirtualFrame frame, Feed feed, Chunk chunk) {
    for (Chunk part = part(feed, chunk); part != null; part = part(feed, chunk)) {
      evaluateInTurn(frame, part);
      conclude(frame, feed, part);
    }
  }

  @ExplodeLoop
  private void evaluateInTurn(VirtualFrame frame, Chunk part) {
    for (StratumNode stratum : inTurn) {
      stratum.execute(frame, part);
    }
  }

  @ExplodeLoop
  private void conclude(VirtualFrame frame, Feed feed, Chunk chunk) {
    Chunk concluded = concluded(feed, chunk);
    if (concluded != null) {
      for (PublishNode publish : findings) {
        publish.execute(frame, concluded);
      }
    }
  }

  @TruffleBoundary
  private static @Nullable Chunk next(Feed feed) {
    return feed.next();
  }

  @TruffleBoundary
  private static @Nullable Chunk part(Feed feed, Chunk chunk) {
    return feed.part(chunk);
  }

  @TruffleBoundary
  private static @Nullable Chunk concluded(Feed feed, Chunk chunk) {
    return feed.conclude(chunk);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public @Nullable SourceSection getSourceSection() {
    return source;
  }
}
