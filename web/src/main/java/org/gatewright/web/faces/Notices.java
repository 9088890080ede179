package org.gatewright.web.faces;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Short sentences about what was just done, kept over the redirect that follows and shown once. */
@Named
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> waiting = new ArrayList<>();

    public synchronized void add(String sentence) {
        waiting.add(sentence);
    }

    /** What is waiting; asking for it takes it away. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
