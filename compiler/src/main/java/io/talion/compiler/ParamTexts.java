package io.talion.compiler;

import io.talion.compiler.names.Suggest;
import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.PolicyParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values of parameters given as text: expressions as a policy would have them. */
final class ParamTexts {
  private static final String BEFORE = "module given language 1 const given = ";

  private ParamTexts() {}

  static Map<String, Expression> parse(
      Map<String, String> values, List<ParamInfo> params, Report report) {
    Map<String, Expression> out = new TreeMap<>();
    List<String> known = params.stream().map(ParamInfo::name).toList();
    for (Map.Entry<String, String> e : new TreeMap<>(values).entrySet()) {
      Span span = new Span("--param " + e.getKey(), 0, e.getValue().length());
      if (known.contains(e.getKey())) {
        value(e.getValue())
            .ifPresentOrElse(
                x -> out.put(e.getKey(), x),
                () ->
                    report.error(
                        "T0211",
                        span,
                        "`" + e.getValue() + "` is no value for `" + e.getKey() + "`",
                        "",
                        "write it as in a policy, such as `3%` or `7 days`"));
      } else {
        report.error(
            "T0101",
            span,
            "unknown parameter `" + e.getKey() + "`",
            "",
            Suggest.fix(
                e.getKey(),
                known,
                known.isEmpty()
                    ? "the policy has none"
                    : "the parameters are " + String.join(", ", known)));
      }
    }
    return out;
  }

  private static Optional<Expression> value(String text) {
    Optional<Unit> unit = PolicyParser.parse("--param", BEFORE + text).unit();
    return unit.filter(
            u -> u.declarations().size() == 1 && u.imports().isEmpty() && u.terms().isEmpty())
        .filter(u -> u.declarations().get(0) instanceof Declaration.Const)
        .map(u -> ((Declaration.Const) u.declarations().get(0)).value());
  }
}
