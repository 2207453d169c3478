package io.talion.interpreter.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import io.talion.compiler.core.Rule;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.lower.PolicyLowering;
import io.talion.interpreter.lower.Program;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.type.Type;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.List;

/**
 * An expression with parameters, ready to be called with a scope of one row: what a {@code fun} or
 * an expression is as a source of its own. It is compiled as the one {@code let} of a policy whose
 * one event carries the arguments, so it means what it means in any policy.
 *
 * @param code takes the {@link #scope}, gives a column of one value
 */
record Formula(
    String name, List<Type.Field> parameters, Type type, Program program, RootCallTarget code) {

  static Formula expression(TalionLanguage language, Source source, String text) {
    return of(language, "expression", FormulaText.expression(source, text));
  }

  static Formula function(TalionLanguage language, Source source, String text) {
    FormulaText made = FormulaText.function(source, text);
    return of(language, made.name(), made);
  }

  private static Formula of(TalionLanguage language, String name, FormulaText text) {
    Program program = PolicyLowering.lower(text.core(), false, language, null);
    Rule rule = program.core().rules().get(0);
    Rule.Test.Let let = (Rule.Test.Let) rule.steps().get(0);
    List<Type.Field> parameters =
        program.core().events().stream()
            .filter(kind -> kind.name().equals(FormulaText.ARGUMENTS))
            .flatMap(kind -> kind.fields().stream())
            .map(field -> new Type.Field(field.name(), field.type()))
            .toList();
    RootCallTarget code = program.question().apply(let.value());
    return new Formula(name, parameters, let.value().type(), program, code);
  }

  /** The one row on which it is evaluated, before anything has happened. */
  @TruffleBoundary
  Scope scope(List<Value> arguments) {
    RunState state = new RunState(program.core(), false, program.layout(), new Dictionaries());
    Instant now = Instant.beginning(state.clocks(), 0);
    Scope scope = Scope.of(state, At.of(now), program.core().rules().get(0).frameSize() + 1);
    Column row = new Column(Coding.Plain.ANY, 1);
    row.append(new RecordValue(name, arguments));
    scope.bind(0, row);
    return scope;
  }
}
