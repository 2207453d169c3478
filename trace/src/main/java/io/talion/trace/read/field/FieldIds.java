package io.talion.trace.read.field;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;
import org.jspecify.annotations.Nullable;

/** Which dictionary gives the ids of a field while it is read. */
@FunctionalInterface
public interface FieldIds {
  /** The run's own: reader and run share a thread. */
  FieldIds OF_RUN = (field, coding) -> coding instanceof Coding.Ids ids ? ids.dictionary() : null;

  /** The dictionary of a field whose columns have that coding; null if they hold no ids. */
  @Nullable Dictionary of(FieldDeclaration field, Coding coding);
}
