package io.talion.conformance;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the rules of {@link ArchitectureTest} ask of one class: each condition lists the places in
 * the class that meet it, so that a broken rule names them.
 */
final class ArchitectureConditions {
  /**
   * The Truffle DSL and the library generator write classes of their own shape, named {@code *Gen}.
   */
  static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
      DescribedPredicate.describe(
          "written by hand", type -> !type.getName().matches(".*(Gen|GeneratedBy.*)(\\$.*)?"));

  private static final Set<String> CHILDREN =
      Set.of(
          "com.oracle.truffle.api.nodes.Node$Child",
          "com.oracle.truffle.api.nodes.Node$Children",
          "com.oracle.truffle.api.CompilerDirectives$CompilationFinal");
  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");
  private static final Set<String> CHANCE =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom",
          "java.time.Clock");
  private static final Set<String> CHANCE_CALLS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.lang.System.identityHashCode");
  private static final Set<String> HASHED =
      Set.of(
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.IdentityHashMap",
          "java.util.concurrent.ConcurrentHashMap");
  private static final Set<String> IN_ORDER =
      Set.of("keySet", "values", "entrySet", "iterator", "forEach", "stream", "toArray");

  private ArchitectureConditions() {}

  static ArchCondition<JavaClass> touchFloatingPoint() {
    return places(
        "touch float or double",
        type ->
            Stream.concat(
                type.getMembers().stream()
                    .filter(ArchitectureConditions::isFloating)
                    .map(JavaMember::getDescription),
                type.getCodeUnitCallsFromSelf().stream()
                    .filter(call -> isFloating(call.getTarget()))
                    .map(Object::toString)));
  }

  static ArchCondition<JavaClass> readClockOrChance() {
    return places(
        "read a clock or a random number",
        type ->
            type.getCodeUnitCallsFromSelf().stream()
                .filter(call -> isChance(call.getTarget()))
                .map(Object::toString));
  }

  static ArchCondition<JavaClass> iterateInHashOrder() {
    return places(
        "iterate in hash order",
        type ->
            type.getMethodCallsFromSelf().stream()
                .filter(call -> HASHED.contains(call.getTargetOwner().getName()))
                .filter(call -> IN_ORDER.contains(call.getName()))
                .map(Object::toString));
  }

  static ArchCondition<JavaClass> exposeAnEngineType() {
    return places(
        "expose a Truffle or polyglot type",
        type ->
            type.getMembers().stream()
                .filter(member -> isVisible(type) && isVisible(member))
                .filter(member ->
                    member.getAllInvolvedRawTypes().stream()
                        .anyMatch(ArchitectureConditions::isEngine))
                .map(JavaMember::getDescription));
  }

  static ArchCondition<JavaClass> useGeneratedNodeFromAfar() {
    return places(
        "use a generated node from another package",
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(use -> use.getTargetClass().getName().endsWith("NodeGen"))
                .filter(use -> !use.getTargetClass().getPackageName().equals(type.getPackageName()))
                .map(Object::toString));
  }

  static ArchCondition<JavaField> beFixedAfterConstruction() {
    return new ArchCondition<>("be final, @Child, @Children or @CompilationFinal") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean fixed =
            field.getModifiers().contains(JavaModifier.FINAL)
                || field.getAnnotations().stream()
                    .anyMatch(a -> CHILDREN.contains(a.getRawType().getName()));
        events.add(new SimpleConditionEvent(field, fixed, field.getDescription()));
      }
    };
  }

  /**
   * Data (record, enum, sealed interface) or a final class without instance fields: functions over
   * the data.
   */
  static ArchCondition<JavaClass> beDataOrFunctions() {
    return new ArchCondition<>("be a record, an enum, a sealed interface or stateless functions") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean sealed = type.isInterface() && type.reflect().isSealed();
        boolean data = type.isRecord() || type.isEnum() || type.isAnnotation() || sealed;
        events.add(
            new SimpleConditionEvent(type, data || isStateless(type), type.getDescription()));
      }
    };
  }

  private static boolean isStateless(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        && type.getFields().stream().allMatch(f -> f.getModifiers().contains(JavaModifier.STATIC));
  }

  private static boolean isFloating(JavaMember member) {
    return member.getAllInvolvedRawTypes().stream().anyMatch(t -> FLOATING.contains(t.getName()));
  }

  private static boolean isFloating(CodeUnitCallTarget target) {
    return FLOATING.contains(target.getRawReturnType().getBaseComponentType().getName())
        || target.getRawParameterTypes().stream()
            .anyMatch(t -> FLOATING.contains(t.getBaseComponentType().getName()));
  }

  private static boolean isChance(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    return CHANCE.contains(owner)
        || CHANCE_CALLS.contains(owner + "." + target.getName())
        || (owner.startsWith("java.time.") && target.getName().equals("now"));
  }

  private static boolean isEngine(JavaClass type) {
    return type.getName().startsWith("org.graalvm.")
        || type.getName().startsWith("com.oracle.truffle.");
  }

  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static ArchCondition<JavaClass> places(
      String what, Function<JavaClass, Stream<String>> places) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        places
            .apply(type)
            .forEach(place -> events.add(SimpleConditionEvent.satisfied(type, place)));
      }
    };
  }
}
