package io.talion.interpreter.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A {@code fun} that other languages can call; arguments have to be of the declared types. */
@ExportLibrary(InteropLibrary.class)
final class FunctionValue extends TalionObject {
  private final Formula formula;

  FunctionValue(Formula formula) {
    this.formula = formula;
  }

  @Override
  String shown() {
    return "fun " + formula.name();
  }

  @ExportMessage
  boolean isExecutable() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object execute(Object[] arguments) throws ArityException, UnsupportedTypeException {
    List<Type.Field> parameters = formula.parameters();
    if (arguments.length != parameters.size()) {
      throw ArityException.create(parameters.size(), parameters.size(), arguments.length);
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      values.add(Incoming.of(arguments[i], parameters.get(i).type()));
    }
    Column result = (Column) formula.code().call(formula.scope(values));
    return Outgoing.of(result.value(0), formula.type(), TalionLanguage.context(null));
  }
}
