package io.talion.compiler.core;

import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * {@code machine}: a state per key, transitions on events and timeouts (language.md section 5,
 * semantics.md 13, 41 to 43). Frame: the parameters, then the triggers' slots. States are ordinals
 * of {@code type}.
 *
 * @param transitions in the order written: of those that an event matches the first is taken, at
 *     most one per event and key
 * @param stream its stream of transitions in {@link Core#streams}
 */
public record Machine(
    int id,
    String name,
    List<Tally.Parameter> parameters,
    Type.Enum type,
    int initial,
    List<Transition> transitions,
    int stream) {

  /** From one state to another. */
  public sealed interface Transition {
    int from();

    int to();

    /**
     * On an element.
     *
     * @param key for each parameter how the element names it; empty: every member of its kind
     * @param when the guard, tested with parameters and the element bound
     */
    record OnElement(
        int from,
        int to,
        Trigger.On trigger,
        List<Optional<Expr>> key,
        Optional<Expr> when,
        int frameSize)
        implements Transition {}

    /** When the state has been held for that long; never out of the initial state's beginning. */
    record Timeout(int from, int to, Extent after) implements Transition {}
  }
}
