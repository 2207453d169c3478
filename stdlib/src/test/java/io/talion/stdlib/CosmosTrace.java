package io.talion.stdlib;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A case of a Cosmos chain as a trace: blocks signed and missed, stake that moves, slashes. What
 * the case does not say has the values of the SDK's tests: power 100, one validator, stake that
 * takes three weeks to leave.
 */
final class CosmosTrace {
  static final long POWER_REDUCTION = 1_000_000;
  private static final long UNBONDING = 21L * 24 * 3600 * 1000;
  private static final long POWER = 100;
  private static final String SUBJECT = "validator";
  private static final String NOBODY = "genesis";

  private final Trace trace = new Trace();
  private final Map<String, Integer> validators = new LinkedHashMap<>();
  private final Map<String, String> delegators = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();
  private final Map<String, String> checks = new LinkedHashMap<>();
  private final Map<Integer, Long> bonded = new LinkedHashMap<>();
  private long time;
  private long height;

  CosmosTrace(JsonNode test) {
    JsonNode steps = Fields.any(test, "trace");
    JsonNode runs = Fields.any(test, "trace_rle");
    if (steps.valueStream().noneMatch(s -> s.has("op"))) {
      JsonNode first = steps.isEmpty() ? runs.path(0) : steps.get(0);
      height = Fields.number(first, 0, "height", "from");
      long power = Fields.number(test, POWER, "power", "validator_power");
      delegate(NOBODY, validator(SUBJECT), power * POWER_REDUCTION);
      add("Join", "validator", validator(SUBJECT));
    }
    steps.forEach(s -> step(test, s));
    runs.forEach(this::run);
    claims(test, "Undelegate", "unbonding", "unbondings", "unbonding_entries", "entries", "entry");
    claims(test, "Redelegate", "redelegation", "redelegations");
    JsonNode slashes = Fields.any(test, "slashes", "slash_events");
    slashes.forEach(slash -> slash(test, slash));
    if (steps.isMissingNode() && slashes.isMissingNode() && test.has("slash_fraction")) {
      slash(test, test);
    }
  }

  /** The trace, and at its end that everything is looked at. */
  Trace seen() {
    add("Seen", "n", 0);
    return trace;
  }

  /** Whether the validator has to be jailed where everything is looked at before the end. */
  Map<String, String> checks() {
    return checks;
  }

  /** The number that a validator goes by; {@code validator} is the one a case is about. */
  int validator(String name) {
    return validators.computeIfAbsent(name, n -> validators.size());
  }

  /** The address of a delegator. */
  String delegator(String name) {
    return delegators.computeIfAbsent(name, n -> Trace.address(delegators.size() + 1L));
  }

  /** Whose stake an entry is. */
  String owner(String entry) {
    return owners.getOrDefault(entry, NOBODY);
  }

  private void add(String kind, Object... members) {
    Object[] all = new Object[members.length + 2];
    all[0] = "@block";
    all[1] = height;
    System.arraycopy(members, 0, all, 2, members.length);
    trace.add(kind, ++time, all);
  }

  private void step(JsonNode test, JsonNode step) {
    height = Math.max(height, Fields.number(step, height, "height"));
    time = Math.max(time, 1000 * Fields.number(step, 0, "time"));
    if (step.has("signed")) {
      add("Signed", "validator", validator(SUBJECT), "signed", step.get("signed"));
      return;
    }
    String op = step.path("op").asString("");
    switch (op) {
      case "delegate", "bond" ->
          delegate(
              Fields.text(step, NOBODY, "who", "delegator", "from"),
              validator(Fields.text(step, SUBJECT, "to", "validator")),
              tokens(step));
      case "undelegate", "unbond" -> leave("Undelegate", step);
      case "redelegate" -> leave("Redelegate", step);
      case "slash" -> slash(test, step);
      case "unjail" -> add("Unjail", "validator", validator(SUBJECT));
      default -> throw new IllegalArgumentException("not understood: " + step);
    }
  }

  private static long tokens(JsonNode node) {
    return POWER_REDUCTION
        * Fields.number(node, 0, "power", "initial_balance", "balance", "amount", "tokens");
  }

  private void delegate(String who, int validator, long tokens) {
    bonded.merge(validator, tokens, Long::sum);
    add("Delegate", "delegator", delegator(who), "validator", validator, "tokens", tokens);
  }

  private void leave(String kind, JsonNode node) {
    height = Math.max(height, Fields.number(node, height, "creation_height", "height"));
    String who = Fields.text(node, NOBODY, "who", "delegator");
    String entry = "0x%064x".formatted(owners.size() + 1L);
    owners.put(entry, who);
    long completes =
        Fields.number(node, -1, "completion_time", "completes", "expires", "expiry", "matures");
    Object[] members = {
      "entry",
      entry,
      "delegator",
      delegator(who),
      "validator",
      validator(Fields.text(node, SUBJECT, "from", "src", "validator")),
      "tokens",
      tokens(node),
      "completes",
      completes < 0 ? time + UNBONDING : 1000 * completes,
      "target",
      validator(Fields.text(node, "target", "to", "dst"))
    };
    boolean moves = kind.equals("Redelegate");
    add(kind, moves ? members : Arrays.copyOf(members, members.length - 2));
  }

  /** Blocks in a row; where some are left out the validator was not in the set. */
  private void run(JsonNode run) {
    if (!run.has("from")) {
      return;
    }
    long from = run.get("from").asLong();
    if (from > height + 1) {
      height = from;
      add("Join", "validator", validator(SUBJECT));
    }
    for (long h = from; h < from + run.get("count").asLong(); h++) {
      height = h;
      add("Signed", "validator", validator(SUBJECT), "signed", run.get("signed"));
    }
    if (run.has("expect_jailed")) {
      checks.put(Integer.toString(checks.size() + 1), run.get("expect_jailed").asString());
      add("Seen", "n", checks.size());
    }
  }

  private void claims(JsonNode test, String kind, String... names) {
    JsonNode found = Fields.any(test, names);
    if (found.isObject()) {
      claims(List.of(found), kind);
    } else {
      claims(found, kind);
    }
  }

  private void claims(Iterable<JsonNode> claims, String kind) {
    claims.forEach(c -> leave(kind, c));
  }

  /** What is not said to be slashed at once is slashed later, where there is stake elsewhere. */
  private long after(JsonNode infraction) {
    return infraction.isNumber() && !owners.isEmpty()
        ? Math.max(height, infraction.asLong()) + 1
        : height;
  }

  /** The power at the infraction is said, or all that was ever bonded. */
  private void slash(JsonNode test, JsonNode step) {
    int validator = validator(Fields.text(step, SUBJECT, "validator"));
    JsonNode given = Fields.any(step, "infraction_height");
    JsonNode infraction = given.isMissingNode() ? Fields.any(test, "infraction_height") : given;
    time = Math.max(time, 1000 * Fields.number(step, 0, "now", "time", "block_time"));
    height = Math.max(height, Fields.number(step, after(infraction), "height", "current_height"));
    BigDecimal general = Fields.decimal(test, BigDecimal.ZERO, "slash_fraction");
    long all = bonded.getOrDefault(validator, 0L) / POWER_REDUCTION;
    add(
        "SlashNow",
        "validator",
        validator,
        "infraction",
        infraction.isNumber() ? infraction.asLong() : height,
        "power",
        Fields.number(step, all, "power", "infraction_power"),
        "fraction",
        Fields.decimal(step, general, "slash_fraction", "fraction").toPlainString());
  }
}
