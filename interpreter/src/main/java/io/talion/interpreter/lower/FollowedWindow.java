package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.store.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a window that can be followed, taken apart (language.md section 11): what an element
 * must be equal to is its key, other conditions depend on the element alone.
 */
final class FollowedWindow {
  /**
   * A part of the key.
   *
   * @param own what it is of an element; null where it is the field that {@code of} compares
   * @param asked what it must be equal to
   */
  record KeyPart(@Nullable Expr own, Type type, Expr asked) {}

  private final Aggregate aggregate;
  private final List<KeyPart> keys = new ArrayList<>();
  private final List<Expr> before = new ArrayList<>();
  private Extent extent = new Extent.Forever();
  private boolean windowed;
  private boolean beforeNow;
  private long atLeast;
  private @Nullable Expr after;
  private Step.@Nullable Since since;

  /** Findings of an instant are there from the next one on. */
  private FollowedWindow(Aggregate aggregate, boolean ofFindings) {
    this.aggregate = aggregate;
    this.beforeNow = ofFindings;
  }

  private static boolean isOfFindings(StreamDef stream) {
    return stream.origin() instanceof StreamDef.Origin.RuleFindings;
  }

  /** The window of an aggregate over a stream, if it can be followed. */
  static Optional<FollowedWindow> of(Aggregate aggregate, StreamDef stream) {
    FollowedWindow window = new FollowedWindow(aggregate, isOfFindings(stream));
    boolean fits =
        aggregate.steps().stream().allMatch(s -> window.takes(s, stream))
            && aggregate.value().stream().allMatch(window::isOfElement)
            && aggregate.weight().stream().allMatch(window::isOfElement)
            && window.isMarkedByKey();
    return fits ? Optional.of(window) : Optional.empty();
  }

  List<KeyPart> keys() {
    return keys;
  }

  /** Conditions on what enters. */
  List<Expr> before() {
    return before;
  }

  Extent extent() {
    return extent;
  }

  boolean isWindowed() {
    return windowed;
  }

  /** Whether the current instant is left out. */
  boolean isBeforeNow() {
    return beforeNow;
  }

  /** 0 if not asked for. */
  long atLeast() {
    return atLeast;
  }

  /** The condition on what is counted of the elements inside. */
  Optional<Expr> after() {
    return Optional.ofNullable(after);
  }

  /** What lets the elements begin anew. */
  Optional<Step.Since> since() {
    return Optional.ofNullable(since);
  }

  private boolean takes(Step step, StreamDef stream) {
    return switch (step) {
      case Step.Of of -> takesKey(of, stream);
      case Step.Where w -> takesCondition(w.condition());
      case Step.LastCount l -> takesWindow(new Extent.Last(l.n()));
      case Step.LastFor l ->
          l.clock().equals(Clock.TIME)
              && l.bucket() == 0
              && takesWindow(new Extent.Within(l.distance()));
      case Step.AtLeast l -> takesAtLeast(l.n());
      case Step.Since s -> takesSince(s);
      case Step.BeforeNow b -> !isOfFindings(stream) && takesBeforeNow();
    };
  }

  /** Not where it would have been counted before. */
  private boolean takesBeforeNow() {
    beforeNow = true;
    return commutes();
  }

  /** Whether a further condition drops the same elements here as at the beginning. */
  private boolean commutes() {
    return atLeast == 0 && !(extent instanceof Extent.Last);
  }

  /** Later elements than a mark of the same key: of those the last are the same as before. */
  private boolean takesSince(Step.Since marks) {
    boolean first = since == null && atLeast == 0;
    since = marks;
    return first;
  }

  /** Whether the marks, if there are any, are those of the key and of nothing else. */
  private boolean isMarkedByKey() {
    if (since == null) {
      return true;
    }
    return since.of().isEmpty()
        ? keys.isEmpty()
        : keys.size() == 1
            && keys.get(0).own() == null
            && like(keys.get(0).asked()).equals(like(since.of().get()));
  }

  private List<Object> like(Expr asked) {
    return Likeness.of(asked, aggregate.slot());
  }

  private boolean takesKey(Step.Of of, StreamDef stream) {
    if (!commutes() || stream.ofField().isEmpty()) {
      return false;
    }
    Type type = stream.fields().get(stream.ofField().getAsInt()).type();
    keys.add(new KeyPart(null, type, of.key()));
    return true;
  }

  private boolean takesWindow(Extent wanted) {
    boolean first = !windowed && atLeast == 0;
    windowed = true;
    extent = wanted;
    return first;
  }

  private boolean takesAtLeast(long n) {
    boolean first = atLeast == 0 && after == null;
    atLeast = n;
    return first;
  }

  private boolean takesCondition(Expr condition) {
    if (commutes()) {
      return conjuncts(condition).allMatch(this::takesEach);
    }
    boolean only = after == null;
    after = condition;
    return only && isOfElement(condition);
  }

  private static Stream<Expr> conjuncts(Expr condition) {
    return condition instanceof Expr.Binary b && b.operator() == BinaryOperator.AND
        ? Stream.concat(conjuncts(b.left()), conjuncts(b.right()))
        : Stream.of(condition);
  }

  private boolean takesEach(Expr condition) {
    if (isOfElement(condition)) {
      before.add(condition);
      return true;
    }
    return condition instanceof Expr.Binary b
        && b.operator() == BinaryOperator.EQUAL
        && Type.strip(b.left().type()).equals(Type.strip(b.right().type()))
        && (takesEquality(b.left(), b.right()) || takesEquality(b.right(), b.left()));
  }

  private boolean takesEquality(Expr own, Expr asked) {
    if (!isOfElement(own) || mentions(asked, aggregate.slot()) || isElement(own.type())) {
      return false;
    }
    keys.add(new KeyPart(own, own.type(), asked));
    return true;
  }

  private static boolean isElement(Type type) {
    return Type.strip(type) instanceof Type.ElementOf || Type.strip(type) instanceof Type.NoneType;
  }

  private static boolean mentions(Expr expr, int slot) {
    return (expr instanceof Expr.Local l && l.slot() == slot)
        || Parts.of(expr).anyMatch(part -> mentions(part, slot));
  }

  /** Whether an expression depends on the element and on nothing else. */
  private boolean isOfElement(Expr expr) {
    Set<Integer> bound = new HashSet<>();
    bound.add(aggregate.slot());
    return isOf(expr, bound);
  }

  private static boolean isOf(Expr expr, Set<Integer> bound) {
    return switch (expr) {
      case Expr.Local l -> bound.contains(l.slot());
      case Expr.Let l -> {
        bound.add(l.slot());
        yield Parts.of(expr).allMatch(part -> isOf(part, bound));
      }
      case Expr.Now n -> false;
      case Expr.ClockAt c -> false;
      case Expr.StateRead s -> false;
      case Expr.TallyRead t -> false;
      case Expr.MachineRead m -> false;
      case Expr.Entered m -> false;
      case Expr.Previous p -> false;
      case Expr.AsOf p -> false;
      case Expr.Aggregate a -> false;
      default -> Parts.of(expr).allMatch(part -> isOf(part, bound));
    };
  }
}
