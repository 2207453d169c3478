package io.talion.interpreter.run;

import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chunks of one instant each, by which any policy can be evaluated. */
final class InstantChunks implements ChunkSource {
  private final RunState state;
  private final Timeline timeline;
  private final Arrival arrival;
  private final Admission admission;
  private final Noticed noticed;

  InstantChunks(
      RunState state, Timeline timeline, Arrival arrival, Admission admission, Noticed noticed) {
    this.noticed = noticed;
    this.state = state;
    this.timeline = timeline;
    this.arrival = arrival;
    this.admission = admission;
  }

  @Override
  public @Nullable Chunk next() {
    Timeline.Step step = timeline.next();
    if (step == null) {
      return null;
    }
    Map<Integer, List<List<Value>>> unseen = noticed.take();
    admission.absorb(step.instant(), 0, step.events(), arrival.takeLate());
    Chunk chunk = new Chunk(state, Moments.of(step.instant()));
    admission.flush(chunk);
    Noticed.put(unseen, chunk);
    return chunk;
  }

  @Override
  public Instant last() {
    return timeline.last();
  }

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public boolean isCanonical() {
    return true;
  }
}
