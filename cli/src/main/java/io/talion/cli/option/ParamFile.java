package io.talion.cli.option;

import io.talion.cli.host.Inputs;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Parameters as a JSON object of strings, numbers and truth values. Numbers are taken as they are
 * written, so that none is rounded on the way.
 */
final class ParamFile {
  private ParamFile() {}

  static Map<String, String> read(Path file) {
    JsonFactory json =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (InputStream in = Inputs.open(file);
        JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
      return object(parser, file);
    } catch (JacksonException e) {
      throw wrong(file, e.getOriginalMessage());
    } catch (IOException e) {
      throw Inputs.unreadable(file, e);
    }
  }

  private static Map<String, String> object(JsonParser parser, Path file) {
    Map<String, String> params = new LinkedHashMap<>();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw wrong(file, "it is no JSON object");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!value.isScalarValue() || value == JsonToken.VALUE_NULL) {
        throw wrong(file, "the value of `" + name + "` must be a string, a number, true or false");
      }
      params.put(name, parser.getString());
    }
    if (parser.nextToken() != null) {
      throw wrong(file, "something follows the object");
    }
    return params;
  }

  private static UserError wrong(Path file, String why) {
    return UserError.usage(
        Mistake.BROKEN_PARAMS,
        "cannot read parameters from " + file + ": " + why,
        "write an object such as {\"max_missed\": \"3%\"}");
  }
}
