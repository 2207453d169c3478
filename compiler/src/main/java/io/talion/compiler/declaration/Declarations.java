package io.talion.compiler.declaration;

import io.talion.grammar.ast.Declaration;
import java.util.List;

/**
 * Takes in the declarations of a file: names first, bodies when all names are known, so that they
 * may stand in any order.
 */
public final class Declarations {
  private Declarations() {}

  /** Types, values and functions: what an imported module offers. */
  public static void library(List<Declaration> declarations, GivenParams params, File file) {
    for (Declaration d : declarations) {
      switch (d) {
        case Declaration.TypeAlias t -> TypeDeclarations.alias(t, file);
        case Declaration.Enumeration e -> TypeDeclarations.enumeration(e, file);
        case Declaration.Record r -> TypeDeclarations.record(r, file);
        case Declaration.Token t -> TypeDeclarations.token(t, file);
        case Declaration.Const c -> ValueDeclarations.constant(c, file);
        case Declaration.Param p -> ValueDeclarations.param(p, params, file);
        case Declaration.Function f -> FunctionDeclarations.declare(f, file);
        case Declaration.Table t -> TableDeclarations.declare(t, file);
        case Declaration.Use u ->
            file.instance(u).ifPresent(i -> library(i.declarations(), i.params(), i.file()));
        default -> {
          // Streams and what depends on them are the policy's own.
        }
      }
    }
  }

  /** Events, in order of declaration: their streams come first. */
  public static void events(List<Declaration> declarations, File file) {
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Event e) {
        EventDeclarations.declare(e, file);
      }
    }
  }

  /** Streams, states, tallies, machines and duties; a used module's stand where the use does. */
  public static void derived(List<Declaration> declarations, File file) {
    for (Declaration d : declarations) {
      switch (d) {
        case Declaration.Stream s -> StreamDeclarations.declare(s, file);
        case Declaration.State s -> StateDeclarations.declare(s, file);
        case Declaration.Tally t -> TallyDeclarations.declare(t, file);
        case Declaration.Machine m -> MachineDeclarations.declare(m, file);
        case Declaration.Duty y -> DutyDeclarations.declare(y, file);
        case Declaration.Use u -> file.instance(u).ifPresent(i -> used(i, file));
        default -> {
          // Rules and promises are taken in elsewhere.
        }
      }
    }
  }

  private static void used(Instance instance, File user) {
    InputDeclarations.declare(instance, user);
    derived(instance.declarations(), instance.file());
  }
}
