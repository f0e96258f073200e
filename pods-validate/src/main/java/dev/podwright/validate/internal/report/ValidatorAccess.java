package dev.podwright.validate.internal.report;

import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets the DSL add what it found to what a validator finds, so that one suppression holds for both. The validator
 * registers itself when its class is initialized, because its own way to do so is not public.
 */
public final class ValidatorAccess {
    private static volatile @Nullable Validation registered;

    private ValidatorAccess() {}

    /** Judges an object that a validator knows. */
    @FunctionalInterface
    public interface Validation {
        /**
         * The report.
         *
         * @param validator the {@code Validator}
         * @param object an object that the validator judges
         * @param found advice about it, which can be suppressed as the validator's own
         */
        Report validate(Object validator, KubernetesObject object, List<Finding> found);
    }

    /** Makes the validator's way known. */
    public static void register(Validation validation) {
        registered = validation;
    }

    /** Judges an object together with advice that was found before. */
    public static Report validate(Object validator, KubernetesObject object, List<Finding> found) {
        return Objects.requireNonNull(registered, "no validator was made").validate(validator, object, found);
    }
}
