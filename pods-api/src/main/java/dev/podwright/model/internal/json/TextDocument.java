package dev.podwright.model.internal.json;

import dev.podwright.json.JsonValue;
import dev.podwright.report.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document of a text, read as a JSON value.
 *
 * @param index which document of the text, from 0; documents without content count but are left out
 * @param line the line of the text where the document begins, from 1
 * @param root the document's value; null where it cannot be had. Duplicate keys do not prevent it: the last one counts
 * @param problems what is wrong with the text, duplicate keys included; the document is refused unless this is empty
 */
public record TextDocument(int index, int line, @Nullable JsonValue root, List<Finding> problems) {
    public TextDocument {
        problems = List.copyOf(problems);
    }
}
