package io.talion.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The language's sample policies: each parses, in SLL mode, without error and without ambiguity.
 */
class SamplePoliciesTest {
  private static final int POLICIES = 18;

  static List<Path> policies() {
    return Samples.all();
  }

  @Test
  void allSamplesAreThere() {
    assertThat(policies()).hasSize(POLICIES);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void parses(Path file) {
    ParseResult result = PolicyParser.parse(file.toString(), Samples.text(file));
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.unit()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void isUnambiguous(Path file) {
    assertThat(trouble(file, PredictionMode.LL_EXACT_AMBIG_DETECTION)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void needsNoMoreThanSll(Path file) {
    assertThat(trouble(file, PredictionMode.SLL)).isEmpty();
  }

  @Test
  void everyDeclarationKindIsCovered() {
    Set<String> kinds = new TreeSet<>();
    for (Path file : policies()) {
      Unit unit = PolicyParser.parse("p", Samples.text(file)).unit().orElseThrow();
      unit.declarations().forEach(declaration -> kinds.add(declaration.getClass().getSimpleName()));
    }
    List<String> nested =
        List.of(
            "Field",
            "Parameter",
            "TableRow",
            "Emission",
            "TallyStep",
            "Transition",
            "InputBinding");
    List<String> all = new ArrayList<>();
    for (Class<?> kind : Declaration.class.getDeclaredClasses()) {
      all.add(kind.getSimpleName());
    }
    all.removeAll(nested);
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(all);
  }

  private static List<String> trouble(Path file, PredictionMode mode) {
    String text = Samples.text(file);
    CommonTokenStream tokens = Lexing.tokens(new SourceChars("p", text, 0, text.length()));
    TalionParser parser = new TalionParser(tokens);
    Trouble trouble = new Trouble();
    parser.removeErrorListeners();
    parser.addErrorListener(trouble);
    parser.getInterpreter().setPredictionMode(mode);
    parser.unit();
    return trouble.seen;
  }

  private static final class Trouble extends BaseErrorListener {
    private final List<String> seen = new ArrayList<>();

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException e) {
      seen.add("error " + line + ":" + column + " " + message);
    }

    @Override
    public void reportAmbiguity(
        Parser parser,
        DFA dfa,
        int start,
        int stop,
        boolean exact,
        BitSet alternatives,
        ATNConfigSet configs) {
      seen.add("ambiguity at line " + parser.getTokenStream().get(start).getLine());
    }
  }
}
