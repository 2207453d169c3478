package io.talion.interpreter.language;

import com.oracle.truffle.api.Truffle;
import java.util.Optional;

/**
 * Which Truffle runtime this JVM has, and why: for {@code talion doctor} and for logs. Both
 * runtimes give the same findings; interpreting is the default and needs no flags, compiling pays
 * for very long runs.
 */
public final class Runtimes {
  private static final int FIRST_WITH_COMPILER = 25;
  private static final String INTERPRETED = "Interpreted";
  private static final String COMPILES =
      "the JVM was started with the compiler on its upgrade module path";

  private Runtimes() {}

  /**
   * A runtime.
   *
   * @param name as Truffle calls it: {@code Interpreted}, {@code GraalVM CE}
   * @param compiling whether hot policies become machine code of their own
   * @param reason why it is this one, in one sentence without a full stop
   */
  public record Active(String name, boolean compiling, String reason) {}

  /** The runtime of this JVM; asked once, it never changes. */
  public static Active active() {
    String name = Truffle.getRuntime().getName();
    boolean compiling = !name.equals(INTERPRETED);
    return new Active(name, compiling, compiling ? COMPILES : missing());
  }

  private static String missing() {
    Runtime.Version version = Runtime.version();
    if (version.feature() < FIRST_WITH_COMPILER) {
      return "the compiler needs JDK 25, this is " + version.feature();
    }
    if (module("jdk.internal.vm.ci").isEmpty()) {
      return "the JVM was started without JVMCI and the compiler, which suits all but very long runs";
    }
    return compiler().isEmpty()
        ? "the compiler is not on the upgrade module path (--upgrade-module-path)"
        : "the compiler " + compiler().get() + " does not fit this JDK or Truffle";
  }

  /** The version of the compiler module; the empty one that a JDK ships has no packages. */
  private static Optional<String> compiler() {
    return module("jdk.graal.compiler")
        .filter(m -> !m.getPackages().isEmpty())
        .map(m -> m.getDescriptor().rawVersion().orElse("of no version"));
  }

  private static Optional<Module> module(String name) {
    return ModuleLayer.boot().findModule(name);
  }
}
