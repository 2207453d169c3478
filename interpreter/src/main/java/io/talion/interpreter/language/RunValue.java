package io.talion.interpreter.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.field.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * An evaluation that other languages drive: {@code accept(records…)}, {@code advance(instant)} and
 * {@code finish()}; each gives the findings that became certain by it. All that changes is in the
 * run; calls from several threads take turns.
 */
@ExportLibrary(InteropLibrary.class)
final class RunValue extends TalionObject {
  private static final List<String> MEMBERS = List.of("accept", "advance", "finish");

  private final String name;
  private final List<Finding> found = new ArrayList<>();
  private final Run run;
  private final Records records;

  RunValue(Core core, TruffleEngine engine) {
    this.name = core.name();
    this.run = engine.open(core, RunOptions.defaults(), found::add);
    this.records = new Records(new Schema(core.events()));
  }

  @Override
  String shown() {
    return "run of " + name;
  }

  synchronized ArrayValue accept(Object[] arguments) throws UnsupportedTypeException {
    for (Object argument : arguments) {
      records.read(argument).forEach(run::accept);
    }
    return findings();
  }

  private synchronized ArrayValue advance(Object[] arguments)
      throws ArityException, UnsupportedTypeException {
    if (arguments.length != 1) {
      throw ArityException.create(1, 1, arguments.length);
    }
    run.advance(Records.millis(arguments[0]));
    return findings();
  }

  synchronized ArrayValue finish() {
    run.finish();
    return findings();
  }

  private ArrayValue findings() {
    TalionContext context = TalionLanguage.context(null);
    Object[] structs = found.stream().map(f -> FindingStruct.of(f, context)).toArray();
    found.clear();
    return new ArrayValue(structs);
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return Outgoing.strings(MEMBERS);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String member) {
    return MEMBERS.contains(member);
  }

  @ExportMessage
  @TruffleBoundary
  Object invokeMember(String member, Object[] arguments)
      throws UnknownIdentifierException, ArityException, UnsupportedTypeException {
    return switch (member) {
      case "accept" -> accept(arguments);
      case "advance" -> advance(arguments);
      case "finish" -> finish();
      default -> throw UnknownIdentifierException.create(member);
    };
  }
}
