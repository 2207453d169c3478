package io.talion.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.talion.conformance.ArchitectureConditions.beDataOrFunctions;
import static io.talion.conformance.ArchitectureConditions.beFixedAfterConstruction;
import static io.talion.conformance.ArchitectureConditions.exposeAnEngineType;
import static io.talion.conformance.ArchitectureConditions.iterateInHashOrder;
import static io.talion.conformance.ArchitectureConditions.readClockOrChance;
import static io.talion.conformance.ArchitectureConditions.touchFloatingPoint;
import static io.talion.conformance.ArchitectureConditions.useGeneratedNodeFromAfar;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The rules of the architecture, checked on the compiled classes of every module. A rule over too
 * few classes proves nothing, so {@link #MINIMUM} says how many classes each module must show;
 * raise it as the modules grow.
 */
final class ArchitectureTest {
  private static final String ROOT = "io.talion.";

  /** Classes without package-info that each module has at least. */
  private static final Map<String, Integer> MINIMUM =
      Map.of(
          "trace", 110,
          "grammar", 70,
          "compiler", 180,
          "reference", 40,
          "interpreter", 230,
          "embed", 30,
          "parquet", 15,
          "cli", 40);

  /** Which modules each module may see beside itself. */
  private static final Map<String, Set<String>> MAY_SEE =
      Map.of(
          "trace", Set.of(),
          "grammar", Set.of("trace"),
          "compiler", Set.of("grammar", "trace"),
          "reference", Set.of("compiler", "grammar", "trace"),
          "interpreter", Set.of("compiler", "grammar", "trace"),
          "embed", Set.of("interpreter", "reference", "compiler", "grammar", "trace"),
          "parquet", Set.of("trace"),
          "cli", Set.of("embed", "parquet", "compiler", "grammar", "trace"));

  /** What takes part in making a finding. */
  private static final String[] MAKES_FINDINGS = {
    ROOT + "trace..", ROOT + "compiler..", ROOT + "reference..", ROOT + "interpreter.."
  };

  private static final JavaClasses TALION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.talion");

  @Test
  void everyModuleIsSeen() {
    assertThat(MINIMUM.keySet()).isEqualTo(MAY_SEE.keySet());
    MINIMUM.forEach((module, least) ->
        assertThat(TALION.that(resideInAPackage(ROOT + module + "..")).stream())
            .as("classes of %s", module)
            .filteredOn(type -> !type.getSimpleName().equals("package-info"))
            .hasSizeGreaterThanOrEqualTo(least));
  }

  @Test
  void truffleOnlyInTheInterpreter() {
    check(
        noClasses()
            .that(resideOutsideOfPackages(ROOT + "interpreter.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.oracle.truffle.."));
  }

  @Test
  void polyglotOnlyBehindEmbed() {
    check(
        noClasses()
            .that(resideOutsideOfPackages(ROOT + "interpreter..", ROOT + "embed.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.graalvm.."));
    check(noClasses().that(resideInAPackage(ROOT + "embed..")).should(exposeAnEngineType()));
  }

  @Test
  void antlrOnlyInTheParser() {
    check(
        noClasses()
            .that(resideOutsideOfPackages(ROOT + "grammar.parse.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.antlr.."));
  }

  @Test
  void parquetsLibrariesOnlyInItsModule() {
    check(
        noClasses()
            .that(resideOutsideOfPackages(ROOT + "parquet.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..", "io.airlift.."));
  }

  @Test
  void modulesSeeOnlyTheModulesBelow() {
    MAY_SEE.forEach((module, seen) ->
        MAY_SEE.keySet().stream()
            .filter(other -> !other.equals(module) && !seen.contains(other))
            .forEach(other -> check(independent(module, other))));
  }

  @Test
  void nodesAreFixedAfterConstruction() {
    check(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo("com.oracle.truffle.api.nodes.Node")
            .and()
            .areDeclaredInClassesThat(ArchitectureConditions.WRITTEN_BY_HAND)
            .should(beFixedAfterConstruction()));
  }

  @Test
  void noFloatingPointWhereNumbersDecide() {
    check(
        noClasses()
            .that(
                resideInAPackage(ROOT + "trace.value..")
                    .or(resideInAPackage(ROOT + "compiler.."))
                    .or(resideInAPackage(ROOT + "reference.."))
                    .or(resideInAPackage(ROOT + "interpreter..")))
            .and(ArchitectureConditions.WRITTEN_BY_HAND)
            .should(touchFloatingPoint()));
  }

  @Test
  void findingsDependOnThePolicyAndTheTraceAlone() {
    check(noClasses().that().resideInAnyPackage(MAKES_FINDINGS).should(readClockOrChance()));
    check(noClasses().that().resideInAnyPackage(MAKES_FINDINGS).should(iterateInHashOrder()));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("io.talion.(**)").should().beFreeOfCycles());
  }

  @Test
  void treesCoreAndPlanAreData() {
    check(
        classes()
            .that()
            .resideInAnyPackage(
                ROOT + "grammar.ast..", ROOT + "compiler.core..", ROOT + "compiler.plan..")
            .and()
            .arePublic()
            .should(beDataOrFunctions()));
  }

  @Test
  void generatedNodesStayBesideTheirNode() {
    check(
        noClasses()
            .that(resideOutsideOfPackages(ROOT + "interpreter.lower.."))
            .should(useGeneratedNodeFromAfar()));
  }

  private static ArchRule independent(String module, String other) {
    return noClasses()
        .that(resideInAPackage(ROOT + module + ".."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + other + "..");
  }

  /**
   * A module may be empty for one rule; that there are classes at all is asserted here and counted
   * above.
   */
  private static void check(ArchRule rule) {
    assertThat(TALION).hasSizeGreaterThanOrEqualTo(9);
    rule.allowEmptyShould(true).check(TALION);
  }
}
