package io.talion.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.talion.conformance.afar.FarNodeGen;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each condition of the architecture refuses a class that breaks it and lets its lawful twin pass.
 */
final class ArchitectureConditionsTest {
  @Test
  void floatingPoint() {
    ArchRule rule = noClasses().should(ArchitectureConditions.touchFloatingPoint());
    assertBroken(rule, FloatField.class);
    assertBroken(rule, FloatCall.class);
    assertKept(rule, LongField.class);
  }

  @Test
  void clockAndChance() {
    ArchRule rule = noClasses().should(ArchitectureConditions.readClockOrChance());
    assertBroken(rule, ReadsClock.class);
    assertBroken(rule, ReadsNanos.class);
    assertKept(rule, LongField.class);
  }

  @Test
  void hashOrder() {
    ArchRule rule = noClasses().should(ArchitectureConditions.iterateInHashOrder());
    assertBroken(rule, HashOrder.class);
    assertKept(rule, LinkedOrder.class);
  }

  @Test
  void engineTypes() {
    ArchRule rule = noClasses().should(ArchitectureConditions.exposeAnEngineType());
    assertBroken(rule, ExposesContext.class);
    assertKept(rule, HidesContext.class);
  }

  @Test
  void nodeFields() {
    ArchRule rule = fields().should(ArchitectureConditions.beFixedAfterConstruction());
    assertBroken(rule, CountingNode.class);
    assertKept(rule, FixedNode.class);
  }

  @Test
  void dataOrFunctions() {
    ArchRule rule = classes().should(ArchitectureConditions.beDataOrFunctions());
    assertBroken(rule, ExposesContext.class);
    assertKept(rule, LongField.class);
    assertKept(rule, HashOrder.class);
  }

  @Test
  void generatedNodes() {
    ArchRule rule = noClasses().should(ArchitectureConditions.useGeneratedNodeFromAfar());
    assertBroken(rule, UsesFarGenerated.class);
    assertKept(rule, UsesGenerated.class);
  }

  private static void assertBroken(ArchRule rule, Class<?> fixture) {
    assertThat(isBroken(rule, fixture)).as("%s breaks: %s", fixture, rule).isTrue();
  }

  private static void assertKept(ArchRule rule, Class<?> fixture) {
    assertThat(isBroken(rule, fixture)).as("%s breaks: %s", fixture, rule).isFalse();
  }

  private static boolean isBroken(ArchRule rule, Class<?> fixture) {
    return rule.evaluate(new ClassFileImporter().importClasses(fixture)).hasViolation();
  }

  record FloatField(double share) {}

  record LongField(long share) {}

  static final class FloatCall {
    static long rounded(String text) {
      return Math.round(Double.parseDouble(text));
    }
  }

  static final class ReadsClock {
    static Instant at() {
      return Instant.now();
    }
  }

  static final class ReadsNanos {
    static long at() {
      return System.nanoTime();
    }
  }

  @SuppressWarnings("NonApiType") // the fixture is about the declared class
  static final class HashOrder {
    static List<String> keys(HashMap<String, String> map) {
      return List.copyOf(map.keySet());
    }
  }

  @SuppressWarnings("NonApiType") // the fixture is about the declared class
  static final class LinkedOrder {
    static List<String> keys(LinkedHashMap<String, String> map) {
      return List.copyOf(map.keySet());
    }
  }

  public static class ExposesContext {
    public long at;

    public void run(Context context) {
      at = context.hashCode();
    }
  }

  public static class HidesContext {
    void run(Context context) {
      context.close();
    }
  }

  abstract static class CountingNode extends Node {
    long calls;
  }

  abstract static class FixedNode extends Node {
    @Child @Nullable Node left;
    @CompilationFinal long limit;
    final long slot = 0;
  }

  /** Named as the Truffle DSL names what it generates. */
  static final class SomeNodeGen {
    static long create() {
      return 1;
    }
  }

  static final class UsesGenerated {
    static long node() {
      return SomeNodeGen.create();
    }
  }

  static final class UsesFarGenerated {
    static long node() {
      return FarNodeGen.create();
    }
  }
}
