package io.talion.embed.explain;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Parts;
import io.talion.compiler.engine.FrameProbe;
import io.talion.embed.Policy;
import io.talion.embed.explain.Explanation.Clause;
import io.talion.embed.explain.Explanation.Part;
import io.talion.trace.type.Type;
import io.talion.trace.value.Element;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an expression as written: its value in a frame, and the names, reads and windows in it. */
record ExpressionReader(Policy policy) {
  /** A clause that is an expression: its value, and what it rests on. */
  Clause clause(String keyword, Expr e, FrameProbe in) {
    Map<String, String> parts = new LinkedHashMap<>();
    Parts.of(e).filter(p -> !isOfElements(p, e)).forEach(p -> collect(p, in, parts));
    if (e instanceof Aggregate a) {
      parts.put(words(e), window(a, in));
    }
    List<Part> values =
        parts.entrySet().stream().map(x -> new Part(x.getKey(), x.getValue())).toList();
    return new Clause(keyword, words(e), text(in.eval(e), e.type()), place(e), values);
  }

  /** Whether a part of an aggregate is about its elements, one by one: it has no value here. */
  private static boolean isOfElements(Expr part, Expr whole) {
    return whole instanceof Aggregate a && mentions(part, a.slot());
  }

  private static boolean mentions(Expr e, int slot) {
    return (e instanceof Expr.Local l && l.slot() == slot)
        || Parts.of(e).anyMatch(p -> mentions(p, slot));
  }

  /** As written, on one line. */
  String words(Expr e) {
    return policy.words(e.span()).replaceAll("\\s+", " ");
  }

  /** Where it stands. */
  String place(Expr e) {
    return policy.place(e.span());
  }

  /** What is worth showing: names, fields, reads and windows, not the arithmetic between them. */
  private void collect(Expr e, FrameProbe in, Map<String, String> parts) {
    switch (e) {
      case Expr.Const c -> {
        String words = words(c);
        String value = text(c.value(), c.type());
        boolean named = !words.isEmpty() && Character.isLetter(words.charAt(0));
        if (named && !isLiteral(words) && !value.equals(words)) {
          parts.putIfAbsent(words, value);
        }
      }
      case Expr.Local l -> put(e, in, parts);
      case Expr.Field f -> put(e, in, parts);
      case Expr.StateRead s -> put(e, in, parts);
      case Expr.TallyRead t -> put(e, in, parts);
      case Expr.MachineRead m -> put(e, in, parts);
      case Expr.Entered n -> put(e, in, parts);
      case Expr.Previous p -> put(e, in, parts);
      case Expr.AsOf a -> put(e, in, parts);
      case Expr.Coordinate c -> put(e, in, parts);
      case Expr.Aggregate a -> parts.putIfAbsent(words(a), window(a, in));
      case Expr.Let l -> {
        collect(l.value(), in, parts);
        collect(l.body(), in.with(l.slot(), in.eval(l.value())), parts);
      }
      default -> Parts.of(e).forEach(p -> collect(p, in, parts));
    }
  }

  private static boolean isLiteral(String words) {
    return words.equals("true") || words.equals("false") || words.equals("none");
  }

  private void put(Expr e, FrameProbe in, Map<String, String> parts) {
    Value v = in.eval(e);
    if (!(v instanceof Element)) {
      parts.putIfAbsent(words(e), text(v, e.type()));
    }
  }

  /** The value, and how many elements there were. */
  private String window(Aggregate a, FrameProbe in) {
    String value = text(in.eval(a), a.type());
    Optional<List<Value>> over = in.select(a);
    return value
        + over.map(o -> " over " + o.size() + (o.size() == 1 ? " element" : " elements"))
            .orElse(" (fewer than `at least` asks for)");
  }

  /** As a person reads it. */
  static String text(Value v, Type type) {
    return v instanceof Element ? v.toString().substring(0, 12) : ValueText.text(v, type);
  }
}
