package dev.podwright.client;

import dev.podwright.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The events of one watch, until it ends. It is read on a thread of the transport, so that a wait can be interrupted. */
final class WatchStream implements Callback, AutoCloseable {
    /** An event; one without a JSON object is the end of the stream. */
    record Event(String type, @Nullable JsonObject object) {
        static final Event END = new Event("END", null);
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Call call;

    WatchStream(Transport transport, Request request, Duration limit) throws IOException {
        this.call = transport.call(request, limit);
        call.enqueue(this);
    }

    /** The next event; null where none comes in time. */
    @Nullable
    Event next(Duration limit) throws InterruptedException {
        return events.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onFailure(Call failed, IOException e) {
        events.add(Event.END);
    }

    @Override
    public void onResponse(Call answered, Response response) {
        try (response) {
            if (response.isSuccessful()) {
                BufferedSource source = response.body().source();
                for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                    add(line);
                }
            }
        } catch (IOException e) {
            // the stream was cut or closed: it ends, and whoever reads it looks again
        } finally {
            events.add(Event.END);
        }
    }

    private void add(String line) {
        JsonObject json = Answer.parse(line);
        String type = json == null ? null : json.text("type");
        if (json != null && type != null && json.get("object") instanceof JsonObject object) {
            events.add(new Event(type, object));
        }
    }

    @Override
    public void close() {
        call.cancel();
    }
}
