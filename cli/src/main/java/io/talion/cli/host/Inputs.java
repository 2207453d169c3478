package io.talion.cli.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files that the user named; what cannot be opened is a sentence about the file. */
public final class Inputs {
  private Inputs() {}

  public static InputStream open(Path file) throws IOException {
    require(file);
    return Files.newInputStream(file);
  }

  /** Refuses what is missing, a folder or not readable. */
  public static void require(Path file) {
    if (!Files.exists(file)) {
      throw UserError.usage(
          Mistake.NO_FILE, "there is no file " + file, "look for a typing error in its name");
    }
    if (Files.isDirectory(file)) {
      throw UserError.usage(
          Mistake.A_FOLDER, file + " is a folder, not a file", "name the files in it");
    }
    if (!Files.isReadable(file)) {
      throw UserError.usage(
          Mistake.UNREADABLE, file + " may not be read", "look at its permissions");
    }
  }

  public static UserError unreadable(Path file, IOException e) {
    String why =
        e instanceof AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
    return UserError.usage(
        Mistake.UNREADABLE,
        "cannot read " + file + ": " + why,
        "look at the file and its permissions");
  }
}
