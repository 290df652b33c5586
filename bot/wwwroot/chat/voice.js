/** Reads aloud with the browser's own voice; nothing leaves the phone for it that the browser does not send by itself. */
export class Voice {
  isOn = false;

  get isThere() { return 'speechSynthesis' in window; }

  /** What has just come, where that is wanted. */
  read(text) { if (this.isOn) this.say(text); }

  say(text) {
    if (!this.isThere) return;
    this.stop();
    const spoken = new SpeechSynthesisUtterance(text);
    const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.replace('_', '-').startsWith('en-GB'));
    spoken.lang = 'en-GB';
    spoken.voice = voices.find(({ localService }) => localService) ?? null;
    spoken.rate = 0.95;
    speechSynthesis.speak(spoken);
  }

  stop() { if (this.isThere) speechSynthesis.cancel(); }
}
