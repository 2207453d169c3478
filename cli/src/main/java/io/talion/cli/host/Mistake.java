package io.talion.cli.host;

/**
 * What can be wrong about a command line, each with its code, whose page {@code talion help}
 * prints, and its cause in a sentence. The message says what was given, the fix what to write
 * instead.
 */
public enum Mistake {
  UNKNOWN_COMMAND("T3001", "the first word names a command, and none has this name"),
  UNKNOWN_OPTION("T3002", "the command has no such option, and leaves out none that it is given"),
  UNEXPECTED_ARGUMENT("T3003", "the command takes no further argument"),
  MISSING_ARGUMENT("T3004", "the command cannot start without it"),
  WRONG_VALUE("T3005", "the option does not take this value"),
  OPTIONS_DISAGREE("T3006", "the options ask for different things, or one needs the other"),
  COMES_LATER("T3007", "without it the command would not do what was asked for"),
  UNKNOWN_TOPIC("T3008", "help knows commands, and codes of diagnostics"),
  NO_FILE("T3010", "nothing of this name is there, seen from the current folder"),
  A_FOLDER("T3011", "a file is read, and this is a folder"),
  UNREADABLE("T3012", "the system refused to read it, or it broke off"),
  UNWRITABLE("T3013", "the system refused to write it"),
  EXISTS("T3014", "nothing that exists is overwritten"),
  NO_FOLDER("T3015", "a folder is needed, and this is none"),
  OTHER_FORM("T3016", "what the file holds is not of the form that it is read as"),
  SAME_FILE("T3017", "what is written over while it is read, or written twice, is lost"),
  UNKNOWN_RULE("T3020", "only a rule or a reward of the policy can be named here"),
  UNKNOWN_STRATEGY("T3021", "only a strategy in the policy's terms can be given an address"),
  BROKEN_PARAMS("T3022", "parameters in a file are one JSON object of texts and numbers"),
  UNKNOWN_FINDING("T3023", "the trace is evaluated anew, and one finding has to be meant"),
  NO_FINDINGS("T3024", "there is nothing to check"),
  NOBODY("T3025", "such a rule never finds anything against a certain offender"),
  UNBOUND_NAME("T3026", "call data holds addresses and numbers; a policy's names may have none"),
  UNFIT_REWARD("T3027", "the contract takes submissions of whole days to operators"),
  OTHER_RUNTIME("T3030", "which runtime there is was settled when the JVM started"),
  CHECK_FAILED("T3040", "only a policy without errors is evaluated"),
  A_MODULE("T3041", "a module declares and decides nothing; only a policy can be run"),
  DOES_NOT_PARSE("T3042", "only what parses has a canonical form"),
  NO_GAP("T3043", "time is what the events say it is"),
  TOO_LATE("T3044", "what was decided is not decided anew for events that come after it"),
  NO_KIND("T3045", "events of other kinds are passed over, since traces are shared by policies");

  private final String code;
  private final String cause;

  Mistake(String code, String cause) {
    this.code = code;
    this.cause = cause;
  }

  /** {@code T3} and three digits. */
  public String code() {
    return code;
  }

  /** Why it is refused. */
  String cause() {
    return cause;
  }
}
