package io.talion.compiler.engine;

import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Stage;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * One binding that a rule was tested for, as the reference evaluator sees it: what an explanation
 * asks (interfaces.md section 3, {@code explain}). Good only until the call that hands it over
 * returns.
 */
public interface RuleProbe extends FrameProbe {
  Rule rule();

  /** What is tested is the later stage of a firing, with the base's bindings and lets. */
  Optional<Stage> stage();

  /** What the trigger bound: elements of streams. */
  List<Value> bound();

  /** Whether all whens hold. */
  boolean holds();

  /** Whether the {@code fires} clause lets the key fire. */
  boolean isAdmitted();

  @Override
  RuleProbe with(int slot, Value value);

  /** The events that an element stands for. */
  List<Event> events(Value element);
}
