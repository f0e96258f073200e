package dev.podwright.validate.internal.bundle;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules across the objects of a bundle find, by object. */
public final class BundleFindings {
    private final Map<Integer, List<Finding>> byMember = new HashMap<>();

    /**
     * Adds a finding.
     *
     * @param member the object that is to change
     * @param path the field of it
     * @param related other fields that the finding is about, with their locations
     */
    void advise(
            Severity severity,
            String rule,
            Member member,
            FieldPath path,
            String message,
            String fix,
            List<Finding.Related> related) {
        Finding finding = Finding.builder(Channel.ADVISED, severity, rule, path)
                .message(message, fix)
                .location(member.locate(path))
                .related(related)
                .build();
        byMember.computeIfAbsent(member.index(), index -> new ArrayList<>(2)).add(finding);
    }

    /** The findings at an object, in the order of the rules. */
    public List<Finding> of(Member member) {
        return byMember.getOrDefault(member.index(), List.of());
    }
}
