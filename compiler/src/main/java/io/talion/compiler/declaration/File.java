package io.talion.compiler.declaration;

import io.talion.compiler.names.Names;
import io.talion.compiler.names.Program;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Site;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One file whose declarations are being taken in: the policy, or a module as one {@code use} has
 * it.
 *
 * @param prefix what stands before its names where others see them: empty, or {@code n.} of a use
 * @param instances the modules that it uses, by where it does; filled before declarations are read
 */
public record File(
    Program program,
    Names names,
    Parts parts,
    String prefix,
    Map<Declaration.Use, Instance> instances) {

  public File(Program program, Names names, Parts parts) {
    this(program, names, parts, "", new HashMap<>());
  }

  /** A module as one {@code use} of this file has it. */
  public File inner(Name alias) {
    return new File(program, Names.ofUse(), parts, prefix + alias.text() + ".", new HashMap<>());
  }

  /** The used module; empty where it was not found. */
  public Optional<Instance> instance(Declaration.Use use) {
    return Optional.ofNullable(instances.get(use));
  }

  /** A name of this file as findings and messages show it (semantics.md 19). */
  public String qualified(Name name) {
    return prefix + name.text();
  }

  public Report report() {
    return program.report();
  }

  /** A scope of a new declaration. */
  public Scope scope() {
    return Scope.of(Site.of(program), names);
  }

  /** Declares a name once. */
  public void declare(Name name, Symbol symbol) {
    if (!names.declare(name.text(), symbol)) {
      report()
          .error(
              "T0104",
              name.span(),
              "`" + name.text() + "` is declared twice",
              "one name means one thing in a file",
              "rename one of the two");
    }
  }
}
