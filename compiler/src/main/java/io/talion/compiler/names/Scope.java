package io.talion.compiler.names;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.report.Report;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that can be seen from one place: variables and lets (each stands for an expression),
 * then the file's declarations. Immutable: inner scopes are new ones.
 *
 * @param ages how old an element that a variable stands for can be, where its window says so
 */
public record Scope(Site site, Names names, Map<String, Expr> locals, Map<String, Extent> ages) {

  public static Scope of(Site site, Names names) {
    return new Scope(site, names, Map.of(), Map.of());
  }

  /** With one more variable. */
  public Scope with(String name, Expr value) {
    Map<String, Expr> more = new LinkedHashMap<>(locals);
    more.put(name, value);
    return new Scope(site, names, more, ages);
  }

  /** With a new slot of the frame under this name. */
  public Scope bind(Name name, Type type) {
    return with(name.text(), new Expr.Local(site.frame().fresh(), type, name.span()));
  }

  /** Where an element's variable is known to be no older than this. */
  public Scope aged(String variable, Extent extent) {
    Map<String, Extent> more = new LinkedHashMap<>(ages);
    more.put(variable, extent);
    return new Scope(site, names, locals, more);
  }

  /** Only the top of another file, in the same frame: where a function's body is. */
  public Scope at(Names home) {
    return new Scope(site, home, Map.of(), Map.of());
  }

  public Optional<Expr> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  public Program program() {
    return site.program();
  }

  public Report report() {
    return site.program().report();
  }

  public Fold fold() {
    return site.program().fold();
  }

  public Expr infer(Expression e) {
    return site.program().elaborator().infer(e, Types.ANY, this);
  }

  public Expr infer(Expression e, Type hint) {
    return site.program().elaborator().infer(e, hint, this);
  }

  public Expr check(Expression e, Type expected) {
    return site.program().elaborator().check(e, expected, this);
  }

  /** A truth value. */
  public Expr condition(Expression e) {
    return check(e, Type.Simple.BOOL);
  }
}
