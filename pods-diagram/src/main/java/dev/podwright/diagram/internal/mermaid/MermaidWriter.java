package dev.podwright.diagram.internal.mermaid;

import dev.podwright.diagram.internal.scene.Description;
import dev.podwright.diagram.internal.scene.Scene;
import dev.podwright.diagram.internal.scene.Scene.Box;
import dev.podwright.diagram.internal.scene.Scene.Note;
import dev.podwright.diagram.internal.scene.Scene.Outside;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.diagram.internal.scene.Scene.RowKind;
import dev.podwright.diagram.internal.scene.Scene.SharedVolume;
import dev.podwright.model.internal.text.Excerpt;
import java.util.List;

/**
 * Writes a picture as a flowchart of Mermaid. Ids are letters and numbers of our own; of texts from outside all but letters,
 * digits and a few harmless characters is written as Mermaid's numbered entities, so that none of it can be syntax, a
 * directive or Markdown.
 */
public final class MermaidWriter {
    private static final String INDENT = "  ";
    /** What is before the numbers of findings. */
    private static final String FINDING = "\u26A0 ";

    private static final String PLAIN = " .,-/()";

    private final Scene scene;
    private final StringBuilder out = new StringBuilder(2_048);

    private MermaidWriter(Scene scene) {
        this.scene = scene;
    }

    /** The flowchart of a scene. */
    public static String write(Scene scene) {
        MermaidWriter writer = new MermaidWriter(scene);
        writer.chart();
        return writer.out.toString();
    }

    private void chart() {
        out.append("flowchart LR\n");
        out.append(INDENT).append("accTitle: ").append(oneLine(scene.title())).append('\n');
        out.append(INDENT)
                .append("accDescr: ")
                .append(oneLine(Description.of(scene)))
                .append('\n');
        scene.outside().forEach(this::outside);
        scene.pods().forEach(this::pod);
        scene.outside().forEach(each -> each.rows().forEach(row -> arrows(row, row.id())));
        for (PodScene pod : scene.pods()) {
            for (Box box : pod.containers()) {
                box.rows().forEach(row -> arrows(row, box.id()));
            }
        }
        notes();
    }

    private void outside(Outside each) {
        String title = each.name().isEmpty() ? each.kind() : each.kind() + " " + each.name();
        open(1, each.id(), title);
        for (Row row : each.rows()) {
            node(2, row.id(), (row.keyword() + " " + row.text()).strip() + note(row), "([", "])");
        }
        close(1);
    }

    private void pod(PodScene pod) {
        int depth = 1;
        if (!pod.owner().isEmpty()) {
            String note = pod.ownerNote().isEmpty() ? "" : ", " + pod.ownerNote();
            indent(depth++).append("subgraph o").append(pod.id()).append("[\"");
            label(pod.owner() + note);
            out.append("\"]\n");
        }
        open(depth, pod.id(), pod.name().isEmpty() ? pod.kind() : pod.kind() + " " + pod.name());
        indent(depth + 1).append("subgraph h").append(pod.id()).append("[\"");
        label(pod.network());
        out.append("\"]\n");
        int step = 1;
        for (Box box : pod.containers()) {
            box(box, depth + 2, step++);
        }
        if (pod.moreContainers() > 0) {
            indent(depth + 2).append('m').append(pod.id()).append("[\"and ");
            out.append(pod.moreContainers()).append(" more containers\"]\n");
        }
        close(depth + 1);
        for (SharedVolume volume : pod.volumes()) {
            node(depth + 1, volume.id(), volume.name() + ", " + volume.kind(), "[(", ")]");
        }
        close(depth);
        if (!pod.owner().isEmpty()) {
            close(1);
        }
    }

    private void box(Box box, int depth, int step) {
        String life = box.life().isEmpty() ? "" : ", " + box.life();
        String title = box.role().describe() + " " + box.name() + ", step " + step + life;
        boolean ports = box.rows().stream().anyMatch(MermaidWriter::isNode);
        if (!ports) {
            node(depth, box.id(), title, "[", "]");
            return;
        }
        open(depth, box.id(), title);
        for (Row row : box.rows()) {
            if (isNode(row)) {
                node(depth + 1, row.id(), row.text() + note(row), "[", "]");
            }
        }
        close(depth);
    }

    /** Whether a row is a node; what leads to others is an arrow. */
    private static boolean isNode(Row row) {
        return row.to().isEmpty();
    }

    private static String note(Row row) {
        return row.note().isEmpty() ? "" : ", " + row.note();
    }

    private void arrows(Row row, int from) {
        for (int target : row.to()) {
            indent(1).append('n').append(from);
            boolean volume = row.kind() == RowKind.MOUNTS;
            String text = volume ? row.note() : row.keyword();
            if (volume && !row.writes()) {
                out.append(" ---");
            } else {
                out.append(row.likely() ? " -.->" : " -->");
            }
            out.append("|\"");
            label(text + marks(row.id()));
            out.append("\"| n").append(target).append('\n');
        }
    }

    private void notes() {
        if (scene.notes().isEmpty()) {
            return;
        }
        indent(1).append("subgraph findings[\"findings\"]\n");
        for (Note note : scene.notes()) {
            indent(2).append('f').append(note.number()).append("[\"");
            label(FINDING + note.number() + " " + note.severity().wireName() + " " + note.rule() + subject(note) + "\n"
                    + note.message());
            out.append("\"]\n");
        }
        if (scene.moreNotes() > 0) {
            indent(2).append("fm[\"and ").append(scene.moreNotes()).append(" more\"]\n");
        }
        close(1);
    }

    private static String subject(Note note) {
        return note.subject().isEmpty() ? "" : ", " + note.subject();
    }

    private void open(int depth, int id, String title) {
        indent(depth).append("subgraph n").append(id).append("[\"");
        label(title + marks(id));
        out.append("\"]\n");
    }

    private void close(int depth) {
        indent(depth).append("end\n");
    }

    private void node(int depth, int id, String text, String open, String close) {
        indent(depth).append('n').append(id).append(open).append('"');
        label(text + marks(id));
        out.append('"').append(close).append('\n');
    }

    /** The numbers of the findings about something, as labels end with them. */
    private String marks(int id) {
        List<Integer> numbers = scene.marks(id);
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(text.isEmpty() ? " " + FINDING : ", ").append(number);
        }
        return text.toString();
    }

    private StringBuilder indent(int depth) {
        return out.append(INDENT.repeat(depth));
    }

    private void label(String text) {
        int newline = text.indexOf('\n');
        if (newline >= 0) {
            escape(Excerpt.whole(text.substring(0, newline)));
            out.append("<br/>");
            escape(Excerpt.whole(text.substring(newline + 1)));
        } else {
            escape(Excerpt.whole(text));
        }
    }

    private void escape(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (isPlain(point) || Character.isLetterOrDigit(point) || point == FINDING.charAt(0)) {
                out.appendCodePoint(point);
            } else {
                out.append('#').append(point).append(';');
            }
        }
    }

    private static boolean isPlain(int point) {
        return (point >= 'a' && point <= 'z')
                || (point >= 'A' && point <= 'Z')
                || (point >= '0' && point <= '9')
                || PLAIN.indexOf(point) >= 0;
    }

    /** A text for a place where Mermaid knows no entities: letters, digits and a few harmless characters of it. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            boolean plain = isPlain(point) || point == ':' || Character.isLetterOrDigit(point);
            line.appendCodePoint(plain ? point : point == ';' ? ',' : ' ');
        }
        return line.toString().strip();
    }
}
