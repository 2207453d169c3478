package io.talion.trace.importer;

import io.talion.trace.read.strict.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * An EIP-3076 interchange: which validators signed what, format version 5.
 *
 * @param genesisRoot {@code genesis_validators_root} of its metadata, which names the chain
 * @param signed blocks and attestations in the order of the file
 */
public record Interchange(String genesisRoot, List<Signed> signed) {
  private static final String VERSION = "5";

  /** One entry; {@code members} is its canonical JSON from the kind's fields on. */
  public record Signed(long line, String kind, String members) {
    MadeLine at(long time) {
      return new MadeLine("{\"kind\":\"" + kind + "\",\"time\":" + time + members + "}");
    }

    String content() {
      return kind + members;
    }
  }

  /**
   * Reads a plain interchange, or those of a test vector's {@code steps} in order.
   *
   * @throws UnreadableInputException if it is neither, with the place
   */
  public static List<Interchange> read(InputStream in, String file) throws IOException {
    Json json = parse(in, file);
    if (!(json instanceof Json.Obj top)) {
      throw unreadable(file, json, "expected an object");
    }
    Optional<Json> steps = top.get("steps");
    if (steps.isEmpty()) {
      return List.of(interchange(top, file));
    }
    List<Interchange> out = new ArrayList<>();
    for (Json step : elements(steps.get(), file)) {
      out.add(interchange(object(member(step, "interchange", file), file), file));
    }
    return out;
  }

  private static Json parse(InputStream in, String file) throws IOException {
    try {
      return Json.parse(in);
    } catch (JacksonException e) {
      int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      int column = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
      throw new UnreadableInputException(file, line, column, "not JSON: " + e.getOriginalMessage());
    }
  }

  private static Interchange interchange(Json.Obj json, String file) throws IOException {
    Json metadata = member(json, "metadata", file);
    String version = text(member(metadata, "interchange_format_version", file), file);
    if (!version.equals(VERSION)) {
      throw unreadable(
          file, metadata, "interchange_format_version is " + version + ", only 5 is known");
    }
    String root = text(member(metadata, "genesis_validators_root", file), file);
    List<Signed> signed = new ArrayList<>();
    for (Json validator : elements(member(json, "data", file), file)) {
      entries(object(validator, file), file, signed);
    }
    return new Interchange(root, signed);
  }

  /** Blocks and attestations of one validator, whichever the file has first. */
  private static void entries(Json.Obj validator, String file, List<Signed> out)
      throws IOException {
    Json key = member(validator, "pubkey", file);
    for (var member : validator.members().entrySet()) {
      boolean blocks = member.getKey().equals("signed_blocks");
      if (blocks || member.getKey().equals("signed_attestations")) {
        for (Json entry : elements(member.getValue(), file)) {
          Json.Obj e = object(entry, file);
          out.add(blocks ? block(key, e) : attestation(key, e));
        }
      }
    }
  }

  private static Signed block(Json key, Json.Obj entry) {
    return signed("SignedBlock", key, entry, new String[] {"slot", "slot"});
  }

  private static Signed attestation(Json key, Json.Obj entry) {
    return signed(
        "SignedAttestation",
        key,
        entry,
        new String[] {"source_epoch", "source"},
        new String[] {"target_epoch", "target"});
  }

  /** What is missing or wrong in an entry is left to the schema, which rejects that entry alone. */
  private static Signed signed(String kind, Json key, Json.Obj entry, String[]... names) {
    StringBuilder out = new StringBuilder();
    JsonLine line = new JsonLine(out);
    line.add("validator", key);
    for (String[] name : names) {
      entry.get(name[0]).ifPresent(v -> line.add(name[1], v));
    }
    entry.get("signing_root").ifPresent(v -> line.add("root", v));
    return new Signed(entry.line(), kind, "," + out.substring(1));
  }

  private static Json member(Json of, String name, String file) throws IOException {
    Optional<Json> value = object(of, file).get(name);
    if (value.isEmpty()) {
      throw unreadable(file, of, "not an EIP-3076 interchange: member \"" + name + "\" is missing");
    }
    return value.get();
  }

  private static Json.Obj object(Json json, String file) throws IOException {
    if (json instanceof Json.Obj o) {
      return o;
    }
    throw unreadable(file, json, "not an EIP-3076 interchange: expected an object");
  }

  private static List<Json> elements(Json json, String file) throws IOException {
    if (json instanceof Json.Arr a) {
      return a.elements();
    }
    throw unreadable(file, json, "not an EIP-3076 interchange: expected an array");
  }

  private static String text(Json json, String file) throws IOException {
    if (json instanceof Json.Text t) {
      return t.text();
    }
    throw unreadable(file, json, "not an EIP-3076 interchange: expected a string");
  }

  private static UnreadableInputException unreadable(String file, Json at, String reason) {
    return new UnreadableInputException(file, at.line(), 1, reason);
  }
}
