package io.talion.cli.option;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import io.talion.trace.importer.EigenLayerLogs;
import io.talion.trace.importer.Eip3076;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.ReadOptions;
import java.util.Optional;

/** Turns the options about traces into what the reader takes. */
public final class TraceFormats {
  private TraceFormats() {}

  public static void check(TraceOptions options) {
    if (options.from == null) {
      if (options.repeatAsNew) {
        throw UserError.usage(
            Mistake.OPTIONS_DISAGREE,
            "--repeat-as-new goes with --from eip3076",
            "add --from eip3076, or leave it out");
      }
      return;
    }
    switch (options.from) {
      case "eip3076" -> {}
      case "eigenlayer-logs" -> {
        if (options.repeatAsNew) {
          throw UserError.usage(
              Mistake.OPTIONS_DISAGREE,
              "--repeat-as-new goes with --from eip3076",
              "add --from eip3076, or leave it out");
        }
      }
      case "eth-logs" -> throw LaterOptions.comesLater("--from eth-logs");
      default ->
          throw UserError.usage(
              Mistake.WRONG_VALUE,
              "unknown form `" + options.from + "`",
              "write --from eip3076 or --from eigenlayer-logs");
    }
  }

  public static ReadOptions readOptions(TraceOptions options) {
    ReadOptions read =
        ReadOptions.DEFAULT
            .withStrict(options.strict)
            .withRequireSignatures(options.requireSignatures)
            .withTimeMember(options.time);
    ReadOptions ofKind = options.kind == null ? read : read.withKind(options.kind);
    return format(options).map(ofKind::withFormat).orElse(ofKind);
  }

  /** Of the importer asked for; check came before. */
  private static Optional<Format> format(TraceOptions options) {
    if (options.from == null) {
      return Optional.empty();
    }
    if (options.from.equals("eigenlayer-logs")) {
      return Optional.of(EigenLayerLogs.FORMAT);
    }
    return Optional.of(options.repeatAsNew ? Eip3076.REPEAT_AS_NEW : Eip3076.FORMAT);
  }
}
