package io.talion.compiler.core;

import io.talion.trace.event.EventKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A checked policy, desugared, with its parameters bound: the meaning both engines start from
 * (language.md section 11). Names are gone: streams, kinds, states, tallies, duties and rules are
 * referred to by their position in these lists, and variables by slots of a frame. All {@code
 * fun}s, consts and params are folded in.
 *
 * @param digest policy digest, 64 hex digits (semantics.md 35)
 * @param params every parameter with its value as canonical text, sorted by name: the parameter
 *     digest hashes them
 * @param order ids of the derived streams and tallies in dependency order: how an instant is
 *     evaluated after its events were absorbed (language.md section 10). A duty is named by its
 *     stream, a tally by its stream of steps
 * @param tests only of the policy's own file
 * @param strangers members whose events of one instant need no order; looked for when it is first
 *     asked
 */
public record Core(
    String name,
    String version,
    String digest,
    Terms terms,
    List<EventKind> events,
    List<Kind> kinds,
    List<StreamDef> streams,
    List<State> states,
    List<Tally> tallies,
    List<Machine> machines,
    List<Duty> duties,
    List<Rule> rules,
    List<Reward> rewards,
    List<ParamValue> params,
    List<Integer> order,
    List<TestCase> tests,
    List<PropertyCase> properties,
    Supplier<Optional<Strangers>> strangers) {

  /** What a kind of {@link #events} says of findings, if it is one of the built-in ones. */
  public Optional<ProcessKind> process(EventKind kind) {
    Optional<ProcessKind> named = ProcessKind.named(kind.name());
    return named.isPresent() && streams.stream().noneMatch(s -> isOf(s, kind))
        ? named
        : Optional.empty();
  }

  private static boolean isOf(StreamDef stream, EventKind kind) {
    return stream.origin() instanceof StreamDef.Origin.Events e && e.event() == kind.ordinal();
  }

  /** The same, with members that are strangers to each other. */
  public Core with(Supplier<Optional<Strangers>> members) {
    return new Core(
        name,
        version,
        digest,
        terms,
        events,
        kinds,
        streams,
        states,
        tallies,
        machines,
        duties,
        rules,
        rewards,
        params,
        order,
        tests,
        properties,
        members);
  }

  /** A parameter as bound for this core. */
  public record ParamValue(String name, String value) {}
}
