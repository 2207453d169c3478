package io.talion.interpreter.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.Source;
import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.interpreter.run.TruffleEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy to other languages: members {@code name}, {@code version}, {@code digest}, {@code rules}
 * and {@code params}; {@code judge} (or calling the policy) takes the records of a trace and gives
 * its findings; {@code open} (or {@code new}) starts a {@link RunValue}. Immutable, shared by all
 * contexts of an engine.
 */
@ExportLibrary(InteropLibrary.class)
final class PolicyValue extends StructValue {
  private static final String JUDGE = "judge";
  private static final String OPEN = "open";

  private final Core core;
  private final TruffleEngine engine;

  private PolicyValue(Core core, TruffleEngine engine) {
    super("policy " + core.name() + " version " + core.version(), members(core));
    this.core = core;
    this.engine = engine;
  }

  /** Compiles a policy. */
  static PolicyValue of(TalionLanguage language, Source source, String text) {
    Checked checked = Compiler.check(SourceSet.of(source.getName(), text));
    if (!checked.ok()) {
      throw RefusedSourceException.of(source, checked.diagnostics(), 0);
    }
    TruffleEngine engine = new TruffleEngine(language, source.createSection(0, source.getLength()));
    return new PolicyValue(checked.core(), engine);
  }

  private static Map<String, Object> members(Core core) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", core.name());
    members.put("version", core.version());
    members.put("digest", core.digest());
    members.put("rules", Outgoing.strings(core.rules().stream().map(Rule::name).toList()));
    Map<String, Object> params = new LinkedHashMap<>();
    core.params().forEach(p -> params.put(p.name(), p.value()));
    members.put("params", new StructValue("params", params));
    return members;
  }

  @ExportMessage
  boolean isExecutable() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object execute(Object[] records) throws UnsupportedTypeException {
    RunValue run = new RunValue(core, engine);
    run.accept(records);
    return run.finish();
  }

  @ExportMessage
  boolean isInstantiable() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object instantiate(Object[] arguments) throws ArityException {
    if (arguments.length != 0) {
      throw ArityException.create(0, 0, arguments.length);
    }
    return new RunValue(core, engine);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String member) {
    return List.of(JUDGE, OPEN).contains(member);
  }

  @ExportMessage
  @TruffleBoundary
  Object invokeMember(String member, Object[] arguments)
      throws UnknownIdentifierException, ArityException, UnsupportedTypeException {
    return switch (member) {
      case JUDGE -> execute(arguments);
      case OPEN -> instantiate(arguments);
      default -> throw UnknownIdentifierException.create(member);
    };
  }
}
