package io.talion.interpreter.language;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import java.util.List;

/**
 * A source that the compiler refuses. It points at the words of the first error, and its message
 * lists all of them.
 */
@ExportLibrary(InteropLibrary.class)
final class RefusedSourceException extends AbstractTruffleException {
  private static final long serialVersionUID = 1L;

  private final transient SourceSection section;

  private RefusedSourceException(String message, SourceSection section) {
    super(message);
    this.section = section;
  }

  /** {@code offset}: how many characters stand before the source in what was compiled. */
  static RefusedSourceException of(Source source, List<Diagnostic> diagnostics, int offset) {
    List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
    List<Diagnostic> shown = errors.isEmpty() ? diagnostics : errors;
    List<String> lines = shown.stream().map(RefusedSourceException::line).toList();
    Span first = shown.isEmpty() ? new Span("", 0, 0) : shown.get(0).span();
    return new RefusedSourceException(String.join("\n", lines), section(source, first, offset));
  }

  private static String line(Diagnostic d) {
    String line = d.code() + ": " + d.message();
    return line + d.fix().map(fix -> " (" + fix + ")").orElse("");
  }

  private static SourceSection section(Source source, Span span, int offset) {
    int start = Math.clamp(span.start() - offset, 0, source.getLength());
    int end = Math.clamp(span.end() - offset, start, source.getLength());
    return source.createSection(start, end - start);
  }

  @ExportMessage
  ExceptionType getExceptionType() {
    return ExceptionType.PARSE_ERROR;
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return true;
  }

  @ExportMessage
  SourceSection getSourceLocation() {
    return section;
  }
}
