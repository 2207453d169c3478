package io.talion.interpreter.language;

import static org.graalvm.polyglot.tck.TypeDescriptor.ARRAY;
import static org.graalvm.polyglot.tck.TypeDescriptor.BOOLEAN;
import static org.graalvm.polyglot.tck.TypeDescriptor.DATE;
import static org.graalvm.polyglot.tck.TypeDescriptor.DURATION;
import static org.graalvm.polyglot.tck.TypeDescriptor.EXECUTABLE_ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.INSTANTIABLE_ANY;
import static org.graalvm.polyglot.tck.TypeDescriptor.NULL;
import static org.graalvm.polyglot.tck.TypeDescriptor.NUMBER;
import static org.graalvm.polyglot.tck.TypeDescriptor.OBJECT;
import static org.graalvm.polyglot.tck.TypeDescriptor.STRING;
import static org.graalvm.polyglot.tck.TypeDescriptor.TIME;
import static org.graalvm.polyglot.tck.TypeDescriptor.TIME_ZONE;
import static org.graalvm.polyglot.tck.TypeDescriptor.executable;
import static org.graalvm.polyglot.tck.TypeDescriptor.intersection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.tck.LanguageProvider;
import org.graalvm.polyglot.tck.ResultVerifier;
import org.graalvm.polyglot.tck.Snippet;
import org.graalvm.polyglot.tck.TypeDescriptor;
import org.jspecify.annotations.Nullable;

/** What the polyglot TCK tries of the language. */
public final class TalionProvider implements LanguageProvider {
  @Override
  public String getId() {
    return TalionLanguage.ID;
  }

  /** No function of the language takes every type, so the host's own stands in. */
  @Override
  public Value createIdentityFunction(Context context) {
    return context.asValue((ProxyExecutable) arguments -> arguments[0]);
  }

  @Override
  public Collection<? extends Snippet> createValueConstructors(Context context) {
    return List.of(
        constant(context, "Bool", "true", BOOLEAN),
        constant(context, "Int", "6 * 7", NUMBER),
        constant(context, "Amount", "1 gwei", NUMBER),
        constant(context, "Ratio", "5%", OBJECT),
        constant(context, "String", "\"late\"", STRING),
        constant(context, "Hash", "0x" + "ab".repeat(32), STRING),
        constant(context, "Duration", "3 days + 1 hour", DURATION),
        constant(context, "Instant", "@2026-01-01T00:00:00Z", intersection(DATE, TIME, TIME_ZONE)),
        constant(context, "none", "1 / (2 - 2)", NULL),
        constant(
            context, "fun", "fun twice(n: Int) : Int = n + n", executable(NUMBER, true, NUMBER)),
        constant(
            context,
            "policy",
            Samples.POLICY,
            intersection(OBJECT, EXECUTABLE_ANY, INSTANTIABLE_ANY)));
  }

  @Override
  public Collection<? extends Snippet> createExpressions(Context context) {
    List<Snippet> all = new ArrayList<>();
    for (String operator : List.of("+", "-", "*")) {
      all.add(binary(context, operator, "Int", NUMBER, "Int", NUMBER));
    }
    for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
      all.add(binary(context, operator, "Int", NUMBER, "Bool", BOOLEAN));
    }
    for (String operator : List.of("and", "or")) {
      all.add(binary(context, operator, "Bool", BOOLEAN, "Bool", BOOLEAN));
    }
    all.add(binary(context, "==", "String", STRING, "Bool", BOOLEAN));
    all.add(binary(context, "-", "Duration", DURATION, "Duration", DURATION));
    all.add(function(context, "not", "fun f(a: Bool) : Bool = not a", BOOLEAN, List.of(BOOLEAN)));
    all.add(function(context, "negate", "fun f(a: Int) : Int = -a", NUMBER, List.of(NUMBER)));
    return all;
  }

  @Override
  public Collection<? extends Snippet> createStatements(Context context) {
    return List.of(
        function(
            context,
            "if",
            "fun f(c: Bool, a: Int, b: Int) : Int = if c then a else b",
            NUMBER,
            List.of(BOOLEAN, NUMBER, NUMBER)));
  }

  @Override
  public Collection<? extends Snippet> createScripts(Context context) {
    Value policy = context.eval(TalionLanguage.ID, Samples.POLICY);
    ProxyExecutable judge = arguments -> policy.invokeMember("judge", Samples.records(12));
    return List.of(
        Snippet.newBuilder("judge", context.asValue(judge), ARRAY)
            .resultVerifier(run -> findings(run.getResult()))
            .build(),
        constant(context, "reward", "floor(32 ETH * 5 bps)", NUMBER));
  }

  @Override
  public Collection<? extends Source> createInvalidSyntaxScripts(Context context) {
    return List.of(
        invalid("unfinished", "1 +"),
        invalid("units", "1 ETH + 1 day"),
        invalid("two", "1 } rule other { on x in Y"),
        invalid("fun", "fun f(a: Int) Int = a"),
        invalid("policy", "policy p version 1.0.0 language 1 rule {"));
  }

  private static Source invalid(String name, String text) {
    return Source.newBuilder(TalionLanguage.ID, text, name).buildLiteral();
  }

  private static Snippet constant(Context context, String id, String text, TypeDescriptor type) {
    return Snippet.newBuilder(id, context.parse(TalionLanguage.ID, text), type).build();
  }

  private static Snippet binary(
      Context context,
      String operator,
      String type,
      TypeDescriptor takes,
      String result,
      TypeDescriptor gives) {
    String text = "fun f(a: " + type + ", b: " + type + ") : " + result + " = a " + operator + " b";
    return function(context, type + " " + operator, text, gives, List.of(takes, takes));
  }

  private static Snippet function(
      Context context, String id, String text, TypeDescriptor gives, List<TypeDescriptor> takes) {
    return Snippet.newBuilder(id, context.eval(TalionLanguage.ID, text), gives)
        .parameterTypes(takes.toArray(TypeDescriptor[]::new))
        .resultVerifier(TalionProvider::wholeNumbersOnly)
        .build();
  }

  /** Numbers of other languages that are not whole are refused; all else is as declared. */
  private static void wholeNumbersOnly(ResultVerifier.SnippetRun run) {
    boolean fraction =
        run.getParameters().stream().anyMatch(p -> p.isNumber() && !p.fitsInBigInteger());
    PolyglotException problem = run.getException();
    if (!fraction || problem == null || problem.isInternalError()) {
      ResultVerifier.getDefaultResultVerifier().accept(run);
    }
  }

  private static void findings(@Nullable Value findings) {
    if (findings == null || findings.getArraySize() == 0) {
      throw new AssertionError("no findings");
    }
    String rule = findings.getArrayElement(0).getMember("rule").asString();
    if (!List.of("often", "twice", "silent").contains(rule)) {
      throw new AssertionError(rule);
    }
  }
}
