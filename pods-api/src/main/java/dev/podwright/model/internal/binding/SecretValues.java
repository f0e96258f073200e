package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonObject;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.schema.ObjectSchema;
import org.jspecify.annotations.Nullable;

/**
 * Problems within what should be a text, such as a mapping in place of the value of a variable. Keys there are parts of a
 * value, which may be a secret: the problem is reported at the field, without them.
 */
public final class SecretValues {
    private SecretValues() {}

    /** A problem of an object's text as it can be shown. */
    public static Finding hide(@Nullable JsonObject object, Finding problem) {
        return hide(TextFields.valueWith(object, problem.path()), problem);
    }

    /** A problem of the text of a value of a type, as it can be shown. */
    public static Finding hide(ObjectSchema<?> schema, Finding problem) {
        return hide(TextFields.valueWith(schema, problem.path()), problem);
    }

    private static Finding hide(@Nullable FieldPath field, Finding problem) {
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
