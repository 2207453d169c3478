package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.interpreter.data.AggregatePlan;
import io.talion.interpreter.data.AggregateStore;
import io.talion.interpreter.node.AggregateFeedNode;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.FeedNode;
import io.talion.interpreter.node.LocalFieldNode;
import io.talion.interpreter.node.StoredAggregateNode;
import io.talion.interpreter.store.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that can follow their window: over a stream, narrowed by the key and by conditions on
 * the element alone, then by at most one window (language.md section 11). Others range over logs.
 */
final class IncrementalLowering {
  private final Lowering lowering;
  private final Map<Integer, List<FeedNode>> feeds = new HashMap<>();

  /** Stores that any number of aggregates may read, by what they are fed. */
  private final Map<List<Object>, Integer> windows = new HashMap<>();

  IncrementalLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  /** The feeds of the aggregates over a stream. */
  FeedNode[] feeds(int stream) {
    return feeds.getOrDefault(stream, List.of()).toArray(FeedNode[]::new);
  }

  /** The steps of a window that can be followed, taken apart. */
  private static final class Shape {
    Step.@Nullable Of of;
    final List<Expr> before = new ArrayList<>();
    Extent extent = new Extent.Forever();
    boolean windowed;
    long atLeast;
    @Nullable Expr after;
  }

  /** A node over a store, where a plan fits. */
  Optional<ColumnNode> aggregate(Aggregate a) {
    if (!(a.range() instanceof Range.OfStream s) || a.weight().isPresent()) {
      return Optional.empty();
    }
    StreamDef stream = lowering.core().streams().get(s.stream());
    Shape shape = new Shape();
    boolean fits =
        isFollowed(stream)
            && a.steps().stream().allMatch(step -> takes(shape, step, a))
            && (shape.of == null || stream.ofField().isPresent())
            && a.value().stream().allMatch(v -> isOfElement(v, a.slot()))
            && fits(a, shape);
    return fits ? Optional.of(node(a, stream, shape)) : Optional.empty();
  }

  private boolean isFollowed(StreamDef stream) {
    boolean findings =
        stream.origin() instanceof Origin.Findings
            || stream.origin() instanceof Origin.RuleFindings
            || stream.origin() instanceof Origin.Settled;
    return !findings && !lowering.logs().comesLate(stream.id());
  }

  private static boolean takes(Shape shape, Step step, Aggregate a) {
    return switch (step) {
      case Step.Of of -> takesKey(shape, of);
      case Step.Where w -> takesCondition(shape, w.condition(), a);
      case Step.LastCount l -> takesWindow(shape, new Extent.Last(l.n()));
      case Step.LastFor l ->
          l.clock().equals(Clock.TIME)
              && l.bucket() == 0
              && takesWindow(shape, new Extent.Within(l.distance()));
      case Step.AtLeast l -> takesAtLeast(shape, l.n());
      case Step.Since s -> false;
      case Step.BeforeNow b -> false;
    };
  }

  private static boolean takesKey(Shape shape, Step.Of of) {
    boolean first = shape.of == null && !shape.windowed && shape.atLeast == 0;
    shape.of = of;
    return first;
  }

  private static boolean takesWindow(Shape shape, Extent extent) {
    boolean first = !shape.windowed && shape.atLeast == 0;
    shape.windowed = true;
    shape.extent = extent;
    return first;
  }

  private static boolean takesAtLeast(Shape shape, long n) {
    boolean first = shape.atLeast == 0 && shape.after == null;
    shape.atLeast = n;
    return first;
  }

  private static boolean takesCondition(Shape shape, Expr condition, Aggregate a) {
    if (!isOfElement(condition, a.slot())) {
      return false;
    }
    if (!shape.windowed && shape.atLeast == 0) {
      shape.before.add(condition);
      return true;
    }
    boolean only = shape.after == null;
    shape.after = condition;
    return only;
  }

  /** Whether an expression depends on the element and on nothing else. */
  private static boolean isOfElement(Expr expr, int slot) {
    Set<Integer> bound = new HashSet<>();
    bound.add(slot);
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

  private static boolean fits(Aggregate a, Shape shape) {
    boolean optional = a.value().stream().anyMatch(v -> v.type() instanceof Type.Optional);
    boolean last = shape.extent instanceof Extent.Last;
    boolean counted = shape.atLeast == 0;
    return switch (a.function()) {
      case COUNT, EXISTS -> shape.after == null || last;
      case SHARE -> shape.after == null && !optional;
      case SUM, AVG -> shape.after == null && !optional;
      case MIN, MAX -> shape.after == null && !optional && counted && isNumber(a);
      case DISTINCT -> shape.after == null && !optional && counted;
      case LATEST -> shape.after == null && counted && isPlain(a);
      case FIRST -> shape.after == null && counted && isPlain(a) && !shape.windowed;
      case MEDIAN, QUANTILE, VARIANCE -> false;
    };
  }

  private static boolean isNumber(Aggregate a) {
    return switch (Type.strip(a.value().orElseThrow().type())) {
      case Type.Simple s -> s != Type.Simple.BOOL && s != Type.Simple.STRING;
      case Type.Amount m -> true;
      case Type.Shares s -> true;
      case Type.Point p -> true;
      case Type.Distance d -> true;
      default -> false;
    };
  }

  /** An element as a value is kept as it is, which a store does not. */
  private static boolean isPlain(Aggregate a) {
    return a.value().isPresent() && !(Type.strip(a.value().get().type()) instanceof Type.ElementOf);
  }

  private ColumnNode node(Aggregate a, StreamDef stream, Shape shape) {
    int keyField = shape.of == null ? -1 : stream.ofField().orElseThrow();
    Type key = keyField < 0 ? Type.Simple.BOOL : stream.fields().get(keyField).type();
    Type value = a.value().map(Expr::type).orElse(Type.Simple.BOOL);
    AggregatePlan plan =
        new AggregatePlan(a.function(), shape.extent, keyField, key, value, shape.atLeast);
    int store = shared(a, stream, shape, plan);
    return new StoredAggregateNode(
        store,
        plan,
        a.type(),
        shape.of == null ? null : lowering.expressions().lower(shape.of.key()));
  }

  /** One window for all aggregates that are fed the same. */
  private int shared(Aggregate a, StreamDef stream, Shape shape, AggregatePlan plan) {
    List<Object> fed =
        new ArrayList<>(List.of(stream.id(), plan.keyField(), plan.extent(), plan.store()));
    for (Expr condition : shape.before) {
      fed.add(Likeness.of(condition, a.slot()));
    }
    fed.add(fed(a, shape).map(c -> Likeness.of(c, a.slot())));
    Integer known = windows.get(fed);
    if (known == null) {
      known = own(a, stream, shape, plan);
      windows.put(fed, known);
    }
    return known;
  }

  private int own(Aggregate a, StreamDef stream, Shape shape, AggregatePlan plan) {
    int store = lowering.layout().add(state -> AggregateStore.of(state, plan));
    feeds
        .computeIfAbsent(stream.id(), s -> new ArrayList<>())
        .add(feed(a, shape, store, plan.keyField(), plan.key()));
    return store;
  }

  private FeedNode feed(Aggregate a, Shape shape, int store, int keyField, Type key) {
    ColumnNode[] conditions =
        shape.before.stream().map(lowering.expressions()::lower).toArray(ColumnNode[]::new);
    return new AggregateFeedNode(
        store,
        a.slot(),
        slots(a, shape),
        conditions,
        keyField < 0 ? null : new LocalFieldNode(a.slot(), keyField, key),
        fed(a, shape).map(lowering.expressions()::lower).orElse(null));
  }

  /** What the store is fed: the condition that is counted, or the value. */
  private static Optional<Expr> fed(Aggregate a, Shape shape) {
    if (shape.after != null) {
      return Optional.of(shape.after);
    }
    boolean counts =
        a.function() == AggregateFunction.COUNT || a.function() == AggregateFunction.EXISTS;
    return counts ? Optional.empty() : a.value();
  }

  private static int slots(Aggregate a, Shape shape) {
    int most = a.slot();
    for (Expr expr : shape.before) {
      most = Math.max(most, greatest(expr));
    }
    if (shape.after != null) {
      most = Math.max(most, greatest(shape.after));
    }
    return 1 + Math.max(most, a.value().map(IncrementalLowering::greatest).orElse(0));
  }

  private static int greatest(Expr expr) {
    int own =
        switch (expr) {
          case Expr.Local l -> l.slot();
          case Expr.Let l -> l.slot();
          default -> 0;
        };
    return Parts.of(expr).mapToInt(IncrementalLowering::greatest).reduce(own, Math::max);
  }
}
