package io.talion.conformance.differential;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;

/** A run that is given a few events at a time, and forgets after each batch what nobody holds. */
final class Forgetful implements Run {
  private final Dictionaries ids;
  private final Run run;
  private final EventBatch few;
  private final int most;

  private Forgetful(Dictionaries ids, Run run, int most) {
    this.ids = ids;
    this.run = run;
    this.most = most;
    few = run.batch();
  }

  /** An engine whose runs take {@code most} events at a time. */
  static Engine of(Engine engine, int most) {
    return (Core core, RunOptions options, RunSink sink) -> {
      Dictionaries ids = new Dictionaries(held -> 0);
      return new Forgetful(ids, engine.open(core, options.sharing(ids), sink), most);
    };
  }

  @Override
  public void accept(Event event) {
    few.add(event);
    if (few.size() >= most) {
      flush();
    }
  }

  private void flush() {
    run.accept(few);
    few.clear();
    ids.forget();
  }

  @Override
  public EventBatch batch() {
    return run.batch();
  }

  @Override
  public void advance(long millis) {
    flush();
    run.advance(millis);
  }

  @Override
  public void finish() {
    flush();
    run.finish();
  }

  @Override
  public void settle() {
    flush();
    run.settle();
  }

  @Override
  public void given(int state, List<Value> key, Value value) {
    run.given(state, key, value);
  }

  @Override
  public Value ask(Expr expression) {
    return run.ask(expression);
  }

  @Override
  public RunCounts counts() {
    return run.counts();
  }

  @Override
  public List<String> open() {
    return run.open();
  }

  @Override
  public void close() {
    run.close();
  }
}
