package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Rule;
import io.talion.compiler.sheet.Sheet.Contribution;
import io.talion.compiler.sheet.Sheet.DisputePath;
import io.talion.compiler.sheet.Sheet.Length;
import io.talion.compiler.sheet.Sheet.StateItem;
import io.talion.compiler.sheet.Sheet.StateSize;
import io.talion.compiler.sheet.Sheet.WorstSlash;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.diagnostic.Label;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.ValueText;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a promise that fails (T0610), is not shown (T0611), or of a dispute (T0612). */
final class PromiseMessages {
  private final Subject subject;

  PromiseMessages(Subject subject) {
    this.subject = subject;
  }

  void fails(Declaration.Assert a, String what, String why, Span blame) {
    error("T0610", a.span(), "this promise fails: " + what, blame, why, "", "");
  }

  void notShown(Declaration.Assert a, Shown.NotShown<?> n) {
    error(
        "T0611",
        a.span(),
        "this promise cannot be shown",
        n.blame(),
        n.why(),
        n.why(),
        "bound what is named, or leave the promise out");
  }

  /** Every construct whose size is not shown is named, each reason once. */
  void unbounded(Declaration.Assert a, Shown.NotShown<?> n, StateSize size) {
    List<Label> labels =
        size.items().stream()
            .flatMap(i ->
                i.bytes() instanceof Shown.NotShown<BigInteger> x
                    ? Stream.of(new Label(x.blame(), x.why()))
                    : Stream.of())
            .distinct()
            .toList();
    subject
        .file()
        .report()
        .error(
            "T0611",
            a.span(),
            "this promise cannot be shown",
            labels.isEmpty() ? List.of(new Label(n.blame(), n.why())) : labels,
            "the bound rests on how often events come and how many members there are",
            "state it in the terms: `expect 40 EVENT per 1 minute`, `expect KIND at most 400`");
  }

  void worst(Declaration.Assert a, WorstSlash most, Ratio bound) {
    Contribution greatest =
        most.contributions().stream().max((x, y) -> total(x).compareTo(total(y))).orElseThrow();
    String because =
        most.limit().isPresent()
            ? "only a limit of " + ratio(bound) + " bounds it"
            : most.contributions().stream()
                .map(PromiseMessages::contribution)
                .collect(Collectors.joining("; "));
    error(
        "T0610",
        a.span(),
        "this promise fails: one " + most.kind() + " can lose " + ratio(bound),
        rule(greatest.rule()),
        "`" + greatest.rule() + "` takes most of it",
        because,
        "lower the slash, let it fire less often, or add a `limit` to the terms");
  }

  private static Ratio total(Contribution c) {
    return c.times().proved().map(n -> c.once().multiply(Ratio.of(n))).orElse(c.once());
  }

  private static String contribution(Contribution c) {
    return "`"
        + c.rule()
        + "` up to "
        + ratio(c.once())
        + ", "
        + c.times().proved().map(n -> n + " times").orElse("any number of times");
  }

  private Span rule(String name) {
    String plain = name.replace(Demands.STAGE, "");
    return subject.rules().stream()
        .filter(r -> r.name().equals(plain))
        .findFirst()
        .map(subject::place)
        .orElse(subject.unit().name().span());
  }

  void state(Declaration.Assert a, BigInteger bytes, StateSize size) {
    StateItem first = size.items().get(0);
    String most = first.construct() + ", " + first.bytes().proved().map(Bytes::text).orElse("?");
    error(
        "T0610",
        a.span(),
        "this promise fails: the state takes up to " + Bytes.text(bytes),
        first.span(),
        "most of it: " + most,
        "",
        "shorten the windows, or promise what is needed");
  }

  void detected(Declaration.Assert a, Rule rule, Length time, Span blame) {
    error(
        "T0610",
        a.span(),
        "this promise fails: `" + rule.name() + "` may find an offence after " + text(time),
        blame,
        "found up to " + text(time) + " after the offence",
        "",
        "shorten its `within`, or the lateness allowed");
  }

  void dispute(DisputePath path) {
    String whole = path.settled().proved().map(PromiseMessages::text).orElse("?");
    String horizon = path.slashableFor().map(PromiseMessages::text).orElse("?");
    subject
        .file()
        .report()
        .error(
            "T0612",
            path.span(),
            "the dispute of `" + path.rule() + "` is longer than a fault can be punished",
            "detection, `then after` and challenge take up to "
                + whole
                + ", but the terms say `slashable for` "
                + horizon,
            "shorten the challenge or the window of the pair, or lengthen `slashable for`");
  }

  private static String text(Length l) {
    return ValueText.text(
        new Int(BigInteger.valueOf(l.extent().distance())), new Type.Distance(l.extent().clock()));
  }

  private static String ratio(Ratio r) {
    return ValueText.text(r, Type.Simple.RATIO);
  }

  private void error(
      String code, Span span, String message, Span blame, String label, String cause, String fix) {
    subject
        .file()
        .report()
        .error(code, span, message, List.of(new Label(blame, label)), cause, fix);
  }
}
