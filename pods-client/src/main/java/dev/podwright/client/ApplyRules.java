package dev.podwright.client;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What an object of any kind must hold to be applied, though it could be created without.
 *
 * <p>Upstream: {@code Apply} of {@code k8s.io/apimachinery/pkg/util/managedfields}.
 */
final class ApplyRules {
    private static final FieldPath METADATA = FieldPath.of("metadata");

    private ApplyRules() {}

    static List<Finding> check(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        List<Finding> out = new ArrayList<>();
        if (metadata == null || metadata.name() == null || metadata.name().isEmpty()) {
            out.add(finding(
                    ErrorType.REQUIRED,
                    "name",
                    "an apply finds its object by name",
                    "give it a name, or create it, which makes one from generateName"));
        }
        if (metadata != null && metadata.managedFields() != null) {
            out.add(finding(
                    ErrorType.FORBIDDEN,
                    "managedFields",
                    "the server keeps these itself, and refuses an apply that brings them along",
                    "leave managedFields out, as kubectl get does unless told to show them"));
        }
        return out;
    }

    private static Finding finding(ErrorType type, String field, String message, String fix) {
        return Finding.builder(Channel.REJECTED, Severity.ERROR, type.wireName(), METADATA.child(field))
                .message(message, fix)
                .type(type)
                .build();
    }
}
