package io.talion.compiler.life;

import io.talion.compiler.engine.Run;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;

/** What a run was given, to be given again to another one. */
sealed interface Entry {
  void giveTo(Run run);

  /** An event and its place on the clock of {@code final after}. */
  record Read(Event event, long place) implements Entry {
    @Override
    public void giveTo(Run run) {
      run.accept(event);
    }
  }

  record Advance(long millis) implements Entry {
    @Override
    public void giveTo(Run run) {
      run.advance(millis);
    }
  }

  record Settle() implements Entry {
    @Override
    public void giveTo(Run run) {
      run.settle();
    }
  }

  record Given(int state, List<Value> key, Value value) implements Entry {
    @Override
    public void giveTo(Run run) {
      run.given(state, key, value);
    }
  }
}
