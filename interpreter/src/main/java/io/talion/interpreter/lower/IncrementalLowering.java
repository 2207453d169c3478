package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.interpreter.lower.FedWindow.Followed;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.FeedNode;
import io.talion.interpreter.node.state.AggregateFeedNode;
import io.talion.interpreter.node.state.MarkFeedNode;
import io.talion.interpreter.node.value.LocalFieldNode;
import io.talion.interpreter.node.value.StoredAggregateNode;
import io.talion.interpreter.window.AggregatePlan;
import io.talion.interpreter.window.AggregateStore;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Aggregates that can follow their window: over a stream, narrowed by the key and by conditions on
 * the element alone, then by at most one window (language.md section 11). Others range over logs.
 */
final class IncrementalLowering {
  private final Lowering lowering;

  /** Windows by the elements they hold, as they came. */
  private final Map<List<Object>, List<FedWindow>> windows = new LinkedHashMap<>();

  IncrementalLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  /** The feeds of the aggregates over a stream, once all of these are known. */
  FeedNode[] feeds(int stream) {
    return windows.values().stream()
        .flatMap(List::stream)
        .flatMap(w -> Stream.concat(feed(w, stream), marks(w, stream)))
        .toArray(FeedNode[]::new);
  }

  private Optional<Followed> followed(Aggregate a) {
    if (!(a.range() instanceof Range.OfStream s)) {
      return Optional.empty();
    }
    StreamDef stream = lowering.core().streams().get(s.stream());
    return isFollowed(stream)
        ? FollowedWindow.of(a, stream)
            .filter(w -> fits(a, w) && w.since().stream().allMatch(m -> isMarked(m, a, w)))
            .map(w -> new Followed(a, stream, w, plan(a, w)))
        : Optional.empty();
  }

  private static AggregatePlan plan(Aggregate a, FollowedWindow window) {
    return new AggregatePlan(
        a.function(),
        window.extent(),
        window.keys().stream().map(FollowedWindow.KeyPart::type).toList(),
        a.value().map(Expr::type).orElse(Type.Simple.BOOL),
        window.atLeast(),
        window.isBeforeNow(),
        window.since().isPresent(),
        window.after().isPresent(),
        quantile(a));
  }

  /** Of a median one half; of a quantile what is asked for, if that is known beforehand. */
  private static Optional<Ratio> quantile(Aggregate a) {
    if (a.function() == AggregateFunction.MEDIAN) {
      return Optional.of(Ratio.of(1, 2));
    }
    return a.argument()
        .filter(q -> q instanceof Expr.Const c && c.value() instanceof Ratio)
        .map(q -> (Ratio) ((Expr.Const) q).value());
  }

  /** A node over a store, where a plan fits. */
  Optional<ColumnNode> aggregate(Aggregate a) {
    return followed(a).map(this::node);
  }

  /**
   * The window in which a member of a kind must have an element for an aggregate to take it, if
   * there is one by this key alone.
   */
  Optional<Integer> guard(Aggregate over, Type member) {
    return new Guards(lowering.core())
        .of(over)
        .map(this::followed)
        .flatMap(Optional::stream)
        .filter(f -> isOf(f.plan(), member))
        .findFirst()
        .map(f -> {
          FedWindow window = window(f);
          window.list();
          return window.store();
        });
  }

  /** Ids of one dictionary mean the same here and there. */
  private static boolean isOf(AggregatePlan plan, Type member) {
    return plan.store() == AggregatePlan.Store.SUMS
        && plan.keys().size() == 1
        && Type.strip(plan.keys().get(0)).equals(Type.strip(member))
        && (Type.strip(member) instanceof Type.Bytes || Type.strip(member) == Type.Simple.STRING);
  }

  /** Of the findings of all rules equal bytes may be offenders of different kinds. */
  private boolean isFollowed(StreamDef stream) {
    boolean findings =
        stream.origin() instanceof Origin.Findings || stream.origin() instanceof Origin.Settled;
    return !findings && !lowering.logs().comesLate(stream.id());
  }

  /**
   * Whether a window can begin anew with marks: findings of a rule, which are known when all of
   * their instant has been absorbed.
   */
  private boolean isMarked(Step.Since since, Aggregate a, FollowedWindow window) {
    StreamDef marks = lowering.core().streams().get(since.stream());
    boolean alike =
        since.of().isEmpty()
            || (marks.ofField().isPresent()
                && Type.strip(marks.fields().get(marks.ofField().getAsInt()).type())
                    .equals(Type.strip(window.keys().get(0).type())));
    return hasOwnBlocks()
        && alike
        && marks.origin() instanceof Origin.RuleFindings
        && plan(a, window).store() == AggregatePlan.Store.SUMS;
  }

  /**
   * Where blocks follow from times, an element whose own block is later than that of a finding of
   * its instant comes after it.
   */
  private boolean hasOwnBlocks() {
    return lowering.core().terms().clocks().stream()
        .noneMatch(declared -> declared.clock().equals(Clock.BLOCK));
  }

  private static boolean fits(Aggregate a, FollowedWindow window) {
    boolean optional = a.value().stream().anyMatch(v -> v.type() instanceof Type.Optional);
    boolean counted = window.atLeast() == 0;
    if (a.weight().isPresent() && !isRanked(a)) {
      return false;
    }
    return switch (a.function()) {
      case COUNT, EXISTS -> true;
      case SHARE -> window.after().isEmpty() && !optional;
      case SUM, AVG -> window.after().isEmpty() && !optional;
      case MIN, MAX -> window.after().isEmpty() && !optional && counted && isNumber(a);
      case DISTINCT -> window.after().isEmpty() && !optional && counted;
      case LATEST -> window.after().isEmpty() && counted && isPlain(a);
      case FIRST -> window.after().isEmpty() && counted && isPlain(a) && !window.isWindowed();
      case MEDIAN, QUANTILE -> window.after().isEmpty() && !optional && counted && isRanked(a);
      case VARIANCE -> false;
    };
  }

  private static boolean isRanked(Aggregate a) {
    boolean ranks =
        a.function() == AggregateFunction.MEDIAN || a.function() == AggregateFunction.QUANTILE;
    return ranks
        && quantile(a).isPresent()
        && isNumber(a)
        && a.weight().stream().noneMatch(w -> w.type() instanceof Type.Optional);
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

  private ColumnNode node(Followed f) {
    ColumnNode[] asked =
        f.window().keys().stream()
            .map(k -> lowering.expressions().lower(k.asked()))
            .toArray(ColumnNode[]::new);
    return new StoredAggregateNode(window(f).store(), f.plan(), f.aggregate().type(), asked);
  }

  /** One window for all aggregates that can share it. */
  private FedWindow window(Followed f) {
    List<FedWindow> alike = windows.computeIfAbsent(f.elements(), e -> new ArrayList<>());
    for (FedWindow known : alike) {
      if (known.takes(f)) {
        return known;
      }
    }
    int place = alike.size();
    int store =
        lowering
            .layout()
            .add(state -> {
              FedWindow window = alike.get(place);
              return AggregateStore.of(state, window.followed().plan(), window.isListed());
            });
    alike.add(new FedWindow(store, f));
    return alike.get(place);
  }

  private Stream<FeedNode> feed(FedWindow fed, int stream) {
    return Stream.of(fed).filter(w -> w.followed().stream().id() == stream).map(this::feed);
  }

  private Stream<FeedNode> marks(FedWindow fed, int stream) {
    return fed.followed().window().since().stream()
        .filter(since -> since.stream() == stream)
        .map(since -> new MarkFeedNode(fed.store(), since.of().map(k -> key(stream)).orElse(null)));
  }

  private ColumnNode key(int stream) {
    StreamDef marks = lowering.core().streams().get(stream);
    int field = marks.ofField().orElseThrow();
    return new LocalFieldNode(MarkFeedNode.SLOT, field, marks.fields().get(field).type());
  }

  private FeedNode feed(FedWindow fed) {
    Followed f = fed.followed();
    Aggregate a = f.aggregate();
    FollowedWindow window = f.window();
    return new AggregateFeedNode(
        fed.store(),
        a.slot(),
        slots(a, window),
        window.before().stream().map(lowering.expressions()::lower).toArray(ColumnNode[]::new),
        window.keys().stream().map(k -> own(a, f.stream(), k)).toArray(ColumnNode[]::new),
        f.value().map(lowering.expressions()::lower).orElse(null),
        a.weight().map(lowering.expressions()::lower).orElse(null));
  }

  private ColumnNode own(Aggregate a, StreamDef stream, FollowedWindow.KeyPart key) {
    return key.own() == null
        ? new LocalFieldNode(a.slot(), stream.ofField().orElseThrow(), key.type())
        : lowering.expressions().lower(key.own());
  }

  private static int slots(Aggregate a, FollowedWindow window) {
    Stream<Expr> keys = window.keys().stream().flatMap(k -> Stream.ofNullable(k.own()));
    Stream<Expr> conditions = Stream.concat(window.before().stream(), window.after().stream());
    return Stream.of(keys, conditions, a.value().stream(), a.weight().stream())
            .flatMap(e -> e)
            .mapToInt(IncrementalLowering::greatest)
            .reduce(a.slot(), Math::max)
        + 1;
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
