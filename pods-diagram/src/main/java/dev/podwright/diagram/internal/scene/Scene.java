package dev.podwright.diagram.internal.scene;

import dev.podwright.report.Severity;
import dev.podwright.validate.pod.ContainerRole;
import java.util.List;
import java.util.Map;

/**
 * What a picture shows. Texts are those of the object, as they are: whoever draws them escapes and shortens them. What an
 * arrow can lead to and what a finding can be about has an id, unique in the picture.
 *
 * @param title names the object
 * @param outside what is not in a pod and leads into one
 * @param notes the findings that are numbered, in the order of their numbers from 1
 * @param moreObjects how many objects are not shown
 * @param moreNotes how many findings are not shown
 * @param marks the numbers of the findings about each id
 */
public record Scene(
        String title,
        List<Outside> outside,
        List<PodScene> pods,
        int moreObjects,
        List<Note> notes,
        long moreNotes,
        Map<Integer, List<Integer>> marks) {

    /** The numbers of the findings about something. */
    public List<Integer> marks(int id) {
        return marks.getOrDefault(id, List.of());
    }

    /** The most severe of some findings. */
    public Severity severity(List<Integer> numbers) {
        Severity worst = Severity.INFO;
        for (int number : numbers) {
            Severity each = notes.get(number - 1).severity();
            worst = each.compareTo(worst) < 0 ? each : worst;
        }
        return worst;
    }

    /**
     * Something outside of the pods, with the ports through which it leads into them.
     *
     * @param kind such as {@code Service}
     * @param data whether it holds data, and does not pass requests on
     */
    public record Outside(int id, String kind, String name, boolean data, List<Row> rows) {}

    /**
     * A pod, or the template of pods.
     *
     * @param owner what makes the pods, such as {@code Deployment shop}; empty where there is none
     * @param ownerNote such as {@code 3 replicas}
     * @param network what the containers share, such as {@code localhost}
     * @param moreContainers how many are not shown
     */
    public record PodScene(
            int id,
            String owner,
            String ownerNote,
            String kind,
            String name,
            String network,
            List<Box> containers,
            int moreContainers,
            List<SharedVolume> volumes) {}

    /**
     * A container.
     *
     * @param role how it takes part in the pod's life
     * @param life such as {@code ends}
     */
    public record Box(int id, ContainerRole role, String name, String life, List<Row> rows) {
        /** Whether it runs to the end of the pod once it has started. */
        public boolean stays() {
            return role != ContainerRole.INIT;
        }
    }

    /** What a row of a container is about. */
    public enum RowKind {
        /** A port on which it listens. */
        LISTENS,
        /** A connection to another container, or work on what another does. */
        CALLS,
        /** A volume. */
        MOUNTS,
        /** How many rows there are that are not shown. */
        MORE
    }

    /**
     * A line of text in a container, or in what is outside.
     *
     * @param keyword such as {@code listens}
     * @param note such as {@code read only}
     * @param likely whether it is inferred and not sure
     * @param writes whether a mount can be written to
     * @param to the ids of what arrows from it lead to
     */
    public record Row(
            int id,
            RowKind kind,
            String keyword,
            String text,
            String note,
            boolean likely,
            boolean writes,
            List<Integer> to) {}

    /**
     * A volume that several containers mount.
     *
     * @param kind such as {@code emptyDir in memory}
     */
    public record SharedVolume(int id, String name, String kind) {}

    /**
     * A finding.
     *
     * @param subject the object that it is about; empty in a picture of one object
     */
    public record Note(int number, Severity severity, String rule, String subject, String message) {}
}
