package dev.podwright.manifest;

import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.binding.TextFields;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Problems within what should be a text, such as a mapping in place of the value of a variable. Keys there are parts of a
 * value, which may be a secret: the problem is reported at the field, without them.
 */
final class SecretValues {
    private SecretValues() {}

    /** A problem of an object's text as it can be shown. */
    static Finding hide(@Nullable JsonObject object, Finding problem) {
        FieldPath field = TextFields.valueWith(object, problem.path());
        if (field == null) {
            return problem;
        }
        return Finding.builder(problem.channel(), problem.severity(), problem.rule(), field)
                .type(problem.type())
                .message(
                        "a value is expected here, and there is something else in it that is wrong",
                        "write the value in quotes")
                .location(problem.location())
                .build();
    }
}
