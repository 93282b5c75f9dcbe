// The dashboard's one entry point: every part registers itself.
import './app.css';
import './shell/app';
