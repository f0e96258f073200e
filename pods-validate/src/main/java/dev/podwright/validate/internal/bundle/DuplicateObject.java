package dev.podwright.validate.internal.bundle;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.CompositeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two objects of a bundle have one kind, namespace and name, so that to the server the later is an update of the earlier. Files of one folder can
 * be alternatives or patches, so that it is silent across files unless the bundle is complete.
 */
final class DuplicateObject implements BundleRule {
    private static final FieldPath NAME = FieldPath.of("metadata").child("name");

    @Override
    public String id() {
        return "bundle/duplicate-object";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        Map<String, Member> seen = new HashMap<>();
        for (Member member : bundle.members()) {
            if (!member.name().isEmpty()) {
                Member first = seen.putIfAbsent(key(member, bundle.together(member)), member);
                if (first != null) {
                    report(first, member, out);
                }
            }
        }
    }

    private static String key(Member member, String together) {
        String apiVersion = member.object().apiVersion();
        String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
        return CompositeKey.of(together, group, member.object().kind(), member.namespace(), member.name());
    }

    private void report(Member first, Member second, BundleFindings out) {
        boolean same = first.object().equals(second.object());
        out.advise(
                Severity.WARNING,
                id(),
                second,
                NAME,
                "the bundle has " + second.describe() + " more than once"
                        + (same ? "" : ", and they differ: to the server the later is an update of the earlier"),
                same ? "remove one of them" : "give one of them another name, or remove it",
                List.of(first.place(NAME)));
    }
}
